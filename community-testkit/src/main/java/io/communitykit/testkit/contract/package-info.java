/**
 * What every storage promises, as tests. A host's test class implements a contract and says how to open its storage:
 *
 * <pre>{@code
 * class OurMemberStoreTest implements MemberStoreContract {
 *     public Storage open(CommunityId community) {
 *         return new OurStorage(dataSource, community);
 *     }
 * }
 * }</pre>
 *
 * <p>There is one contract per port, and {@link io.communitykit.testkit.contract.StorageContract} for the storage
 * itself. A storage that lacks a port leaves its contract away. Each test is a sentence of the port's own
 * documentation. Tests need JUnit Jupiter alone, share nothing, never sleep and read no clock; each opens a community
 * of its own, so that nothing must be cleaned up between them and many may run over one database.
 */
@NullMarked
package io.communitykit.testkit.contract;

import org.jspecify.annotations.NullMarked;
