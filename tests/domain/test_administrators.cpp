// R-DU-13: an administrator's account is never handed over.
#include "app/domain/duties.h"

#include "domain/valid.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

namespace {

/// "1151101-1151130", either day left out for none.
Term term_of(std::string_view text) {
    const auto dash = text.find('-');
    const auto day = [](std::string_view part) {
        return part.empty() ? std::nullopt : std::optional(RocDate::parse(part).value());
    };
    return {day(text.substr(0, dash)), day(text.substr(dash + 1))};
}
std::optional<Term> given(const char* text) {
    return text == nullptr ? std::nullopt : std::optional(term_of(text));
}

Designation designated(const char* duty, const char* from, const char* until, bool ended) {
    Designation out;
    if (duty != nullptr) out.duties.give(Duty::administrator, term_of(duty));
    if (from != nullptr) out.from = roc(from);
    if (until != nullptr) out.until = roc(until);
    out.ended = ended;
    return out;
}

}  // namespace

class TestAdministrators : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_days_are_the_dutys_and_the_persons() {
        struct Row {
            const char *name, *duty, *from, *until, *days;
        };
        const char* const none = nullptr;
        const Row rows[]{
            {"no administrator", none, "1151101", none, none},
            {"without days of its own", "-", "1151101", none, "1151101-"},
            {"begins later than its person", "1151110-", "1151101", none, "1151110-"},
            {"began before its person", "1151001-", "1151101", none, "1151101-"},
            {"ends before its person", "-1151120", "1151101", "1151130", "1151101-1151120"},
            {"outlasts its person", "-1151231", "1151101", "1151130", "1151101-1151130"},
            {"ends with its person", "1151101-1151130", "1151101", "1151130", "1151101-1151130"},
            {"one day is one", "1151130-", "1151101", "1151130", "1151130-1151130"},
            {"was to begin after its person has left", "1151201-", "1151101", "1151130", none},
        };
        for (const auto& row : rows) {
            const auto of = [&](bool ended) {
                return administrators_days(designated(row.duty, row.from, row.until, ended));
            };
            QVERIFY2(of(false) == given(row.days), row.name);
            QVERIFY2(!of(true), row.name);
        }
    }
    void an_account_is_never_handed_over_R_DU_13() {
        struct Row {
            const char *name, *before, *after, *deputy, *other;
            bool refused;
        };
        const char* const none = nullptr;
        const Row rows[]{
            // of an event of 1151110
            {"no administrator any more", "1151101-", none, "", "1151101-", false},
            {"two on the same days", none, "1151110-", "", "1151101-", true},
            {"said to be beside the other", none, "1151110-", "yes", "1151101-", false},
            {"said to be nobody's deputy", none, "1151110-", "no", "1151101-", true},
            {"the other stops as this one starts", none, "1151201-", "", "1151101-1151201", false},
            {"the other stops the day after", none, "1151201-", "", "1151101-1151202", true},
            {"this one stops as the other starts", none, "1151110-1151201", "", "1151201-", false},
            {"this one stops the day after", none, "1151110-1151202", "", "1151201-", true},
            {"both without a beginning", none, "-1151201", "", "-1151203", true},
            {"over before the event", none, "1151101-1151109", "", "1151101-", false},
            {"on the event's day alone", none, "1151101-1151110", "", "1151101-", true},
            {"stood beside the other before", "1151101-", "1151101-1151130", "", "1151101-", false},
            {"stood beside it, and a day more", "1151101-1151129", "1151101-1151130", "", "1151101-", true},
            {"stood beside it to the same day", "1151101-1151130", "1151101-1151130", "", "1151101-", false},
            {"stood beside it from the event's day", "1151110-", "1151101-", "", "1151101-", false},
            {"stood beside it from the next day only", "1151111-", "1151101-", "", "1151101-", true},
            {"without an end now", "1151101-1151130", "1151101-", "", "1151101-", true},
            {"the other ends first", "1151101-1151130", "1151101-", "", "1151101-1151120", false},
            {"stood beside it without days", "-", "1151101-", "", "1151101-", false},
            {"stood beside it, a deputy no more", "1151101-", "1151101-", "no", "1151101-", true},
        };
        for (const auto& row : rows)
            QVERIFY2(hands_over({roc("1151110"), given(row.before), given(row.after), row.deputy},
                                term_of(row.other)) == row.refused,
                     row.name);
    }
};

JCIC_TEST(TestAdministrators)
#include "test_administrators.moc"
