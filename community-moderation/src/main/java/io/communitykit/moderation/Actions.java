package io.communitykit.moderation;

import io.communitykit.moderation.action.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the actions of rules ready to be carried out. */
final class Actions {

    private final Map<String, String> askToEdit;

    Actions(Map<String, String> askToEdit) {
        this.askToEdit = askToEdit;
    }

    /** The actions of the rules that did all that they say, with everything filled in. */
    List<PlannedAction> of(Submission submission, PolicyRef policy, List<Course.Found> fired) {
        List<PlannedAction> planned = new ArrayList<>(0);
        for (Course.Found found : fired) {
            boolean whole = found.finding().verdict() == found.rule().then().verdict()
                    && found.finding().restraint() != Restraint.SUSPICION;
            if (whole && !found.rule().then().actions().isEmpty()) {
                Placeholders known = Placeholders.of(submission, policy, found.finding());
                for (Action action : found.rule().then().actions()) {
                    planned.add(new PlannedAction(found.finding().rule(), filled(action, known)));
                }
            }
        }
        return planned;
    }

    private Action filled(Action action, Placeholders known) {
        if (action instanceof Action.Notify notice) {
            return new Action.Notify(
                    notice.to(), known.fill(notice.text()), notice.scope(), notice.territory(), notice.duration());
        } else if (action instanceof Action.AskToEdit request) {
            Map<String, String> texts = new TreeMap<>(askToEdit);
            texts.putAll(request.text());
            return new Action.AskToEdit(known.fill(texts), request.scope(), request.territory(), request.duration());
        }
        return action;
    }
}
