// R-AU-6: what a query leaned on is kept as an authorisation, and taken back as a mistake by nobody; forged by who asks
// no program, and named by both verifiers.
#include <QTest>

#include "app/verify/words.h"
#include "support/test_program.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::test;

namespace {

using Facts = std::vector<std::pair<const char*, const char*>>;

/// Q01 enters authorisation 7 and asks for T50 and T51 on it, as query 9.
struct Leaning : ExportWorld {
    std::uint64_t entered = enter("7");
    domain::EarlierEvent asked = event(submit("9"));

    [[nodiscard]] domain::EarlierEvent event(std::uint64_t number) { return Forger(*this, *session).event(number); }
    std::uint64_t write(const domain::Entry& what, const std::vector<Signs>& signs = {}) {
        return Forger(*this, *session).write(what, signs);
    }
    /// Registered, sent to JCIC and accepted; gives the row's last event. `more`: what its first says besides.
    std::uint64_t enter(const std::string& number, const Facts& more = {}, const char* first = "authorisation.signed") {
        const auto about = "authorisation:" + number;
        auto begun = entry(first, about).plain("items", "T50,T51,T52").plain("signed", "1151120");
        for (const auto& [name, value] : more) begun.plain(name, value);
        if (begun.field("ends") == nullptr) begun.plain("ends", "1161119");
        auto last = write(begun);
        for (const auto* step : {"authorisation.sent", "authorisation.accepted"})
            last = write(entry(step, about).rests_on(event(last)));
        return last;
    }
    std::uint64_t submit(const std::string& query, const char* authorisation = "7") {
        return write(entry("query.submitted", "query:" + query)
                         .plain("case-number", "2026-房貸-" + query)
                         .plain("items", "T50,T51")
                         .plain("authorisation", authorisation)
                         .personal("page", "頁面 " + query, "query:" + query));
    }
    std::uint64_t say(const char* action, const char* field, const char* items) {
        return write(entry(action, "query:9").plain(field, items));
    }
    /// `how`: "approved" or "refused".
    void decide_all(const char* how, const char* items) {
        auto decision = entry("query.decided", "query:9").rests_on(asked);
        write(decision.plain(how, items).personal("page", "頁面 9", "query:9"), {{"S01", "approval"}});
    }
    /// By Q01 with the supervisor, as the program would write it.
    std::uint64_t take_back() {
        auto mistake = entry("authorisation.mistaken", "authorisation:7").rests_on(event(entered));
        mistake.plain("beside", "S01")
            .personal("why", "鍵入別人的證號", "authorisation:7")
            .personal("page", "登記錯誤", "authorisation:7");
        return write(mistake, {{"Q01", "consent"}, {"S01", "consent"}});
    }
};

}  // namespace

class TestAuthorisations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void what_a_query_leaned_on_was_no_mistake_R_AU_6() {
        Leaning world;
        const auto where = world.take_back();
        BOTH_SAY(world, at(where, "used"));
        for (const auto language : {verify::Language::chinese, verify::Language::english})
            QVERIFY(verify::words_for_reason("used").in(language) != "used");
    }

    void one_item_that_stands_is_enough_R_AU_6() {
        Leaning world;
        world.decide_all("refused", "T50");
        const auto where = world.take_back();
        BOTH_SAY(world, at(where, "used"));
    }

    void what_was_refused_withdrawn_and_failed_leans_on_nothing_any_more_R_AU_6() {
        {
            Leaning world;
            world.decide_all("refused", "T50,T51");
            world.take_back();
            BOTH_SAY(world, std::string());
        }
        {
            Leaning world;
            world.decide_all("approved", "T50,T51");
            world.say("query.withdrawn", "items", "T50");
            world.say("query.requesting", "items", "T51");
            world.say("query.request-failed", "item", "T51");
            world.take_back();
            BOTH_SAY(world, std::string());
        }
    }

    void what_jcic_gave_a_number_for_is_withdrawn_by_nobody_R_AU_6() {
        Leaning world;
        world.decide_all("approved", "T50");
        world.say("query.requesting", "items", "T50");
        world.say("query.serial", "item", "T50");
        const auto withdrawn = at(world.say("query.withdrawn", "items", "T50,T51"), "state");
        const auto where = world.take_back();
        BOTH_SAY(world, withdrawn + " " + at(where, "used"));
    }

    void what_the_register_says_was_used_before_is_not_asked_again_R_AU_5() {
        Leaning world;
        world.enter("8", {{"used-before", "T52"}, {"used-on", "1150105"}});
        world.submit("10", "8");
        BOTH_SAY(world, std::string());
        world.enter("9", {{"used-before", "T51"}, {"used-on", "1150105"}}, "authorisation.certified");
        const auto where = world.submit("11", "9");
        BOTH_SAY(world, at(where, "used"));
    }

    void what_was_used_before_is_what_its_last_correction_says_R_AU_5() {
        Leaning world;
        const auto entered = world.enter("8", {{"used-before", "T50,T52"}, {"used-on", "1150105"}});
        const auto correct = [&](std::uint64_t on, const char* items) {
            auto correction = world.entry("authorisation.use-corrected", "authorisation:8").rests_on(world.event(on));
            if (*items != '\0') correction.plain("used-before", items).plain("used-on", "1150106");
            correction.plain("beside", "S01")
                .personal("why-corrected", "登記時看錯", "authorisation:8")
                .personal("page", "更正", "authorisation:8");
            return world.write(correction, {{"Q01", "consent"}, {"S01", "consent"}});
        };
        // Withdrawn: what one submission leaned on is free for the next.
        const auto submit = [&](const char* id) {
            const auto where = world.submit(id, "8");
            world.write(world.entry("query.withdrawn", std::string("query:") + id).plain("items", "T50,T51"));
            return where;
        };
        const auto first = correct(entered, "T52");
        submit("10");
        BOTH_SAY(world, std::string());
        const auto second = correct(first, "T51");
        const auto used = at(submit("11"), "used");
        BOTH_SAY(world, used);
        correct(second, "");
        submit("12");
        BOTH_SAY(world, used);
        // One that its row did not allow corrects nothing.
        const auto beside_it = at(correct(second, "T50"), "rests-on");
        submit("13");
        BOTH_SAY(world, used + " " + beside_it);
    }

    void a_form_that_no_register_has_carries_nothing_R_AU_1() {
        Leaning world;
        const auto where = world.submit("10", "99");
        BOTH_SAY(world, at(where, "authorisation"));
        for (const auto language : {verify::Language::chinese, verify::Language::english})
            QVERIFY(verify::words_for_reason("authorisation").in(language) != "authorisation");
    }

    void one_that_jcic_did_not_accept_or_that_has_ended_carries_nothing_R_AU_1() {
        Leaning world;
        const auto form = [&](const char* action) { return world.entry(action, "authorisation:8"); };
        const auto signed_at = world.write(
            form("authorisation.signed").plain("items", "T50,T51").plain("signed", "1151120").plain("ends", "1161119"));
        auto expected = at(world.submit("10", "8"), "authorisation");
        const auto step = [&](const char* action, std::uint64_t on) {
            return world.write(form(action).rests_on(world.event(on)));
        };
        const auto take_away = [&](const char* query) {
            world.write(world.entry("query.withdrawn", std::string("query:") + query).plain("items", "T50,T51"));
        };
        take_away("10");
        const auto refused = step("authorisation.refused", step("authorisation.sent", signed_at));
        expected += " " + at(world.submit("11", "8"), "authorisation");
        take_away("11");
        const auto accepted = step("authorisation.accepted", step("authorisation.sent", refused));
        world.submit("12", "8");
        take_away("12");
        BOTH_SAY(world, expected);
        step("authorisation.ended", accepted);
        expected += " " + at(world.submit("13", "8"), "authorisation");
        BOTH_SAY(world, expected);
    }

    void one_of_another_item_or_day_carries_nothing_R_AU_1() {
        Leaning world;
        world.enter("8", {{"ends", "1151121"}});
        std::string expected;
        const auto ask = [&](const char* id, const char* items) {
            return world.write(world.entry("query.submitted", std::string("query:") + id)
                                   .plain("items", items)
                                   .plain("authorisation", "8")
                                   .personal("page", "頁面", std::string("query:") + id));
        };
        expected = at(ask("10", "T99"), "authorisation");
        const auto asked = world.event(ask("11", "T50"));
        world.write(world.entry("query.decided", "query:11")
                        .rests_on(asked)
                        .plain("approved", "T50")
                        .personal("page", "頁面", "query:11"),
                    {{"S01", "approval"}});
        BOTH_SAY(world, expected);
        world.clock.advance(std::chrono::hours(48));
        // Submitted and approved in time, and JCIC asked too late.
        expected +=
            " " + at(world.write(world.entry("query.requesting", "query:11").plain("items", "T50")), "authorisation");
        expected += " " + at(ask("12", "T51"), "authorisation");
        BOTH_SAY(world, expected);
    }

    void nothing_is_asked_on_one_that_was_taken_back_R_AU_1() {
        Leaning world;
        world.say("query.withdrawn", "items", "T50,T51");
        world.take_back();
        const auto where = world.submit("10");
        BOTH_SAY(world, at(where, "used"));
    }
};

JCIC_TEST(TestAuthorisations)
#include "test_authorisations.moc"
