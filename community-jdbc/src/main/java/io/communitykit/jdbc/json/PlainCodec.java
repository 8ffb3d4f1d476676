package io.communitykit.jdbc.json;

/** Writes whole numbers and truth values. */
enum PlainCodec implements Codec {
    LONG {
        @Override
        public Object absent() {
            return 0L;
        }

        @Override
        public Object read(Object node) {
            return node;
        }

        @Override
        public Object named(String name) {
            return Long.valueOf(name);
        }
    },

    INT {
        @Override
        public Object absent() {
            return 0;
        }

        @Override
        public Object read(Object node) {
            return Math.toIntExact((Long) node);
        }

        @Override
        public Object named(String name) {
            return Integer.valueOf(name);
        }
    },

    TRUTH {
        @Override
        public Object absent() {
            return false;
        }

        @Override
        public Object read(Object node) {
            return node;
        }
    };

    @Override
    public void write(Object value, JsonWriter out) {
        out.plain(value.toString());
    }

    @Override
    public String name(Object value) {
        return value.toString();
    }
}
