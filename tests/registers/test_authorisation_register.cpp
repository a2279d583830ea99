// The register of authorisations: what its own rules say of a form, of JCIC's reply, and of a C3 certificate (R-AU-1,
// R-AU-2, R-AU-4, R-AU-9).
#include <QtTest>
#include <algorithm>

#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/transmission.h"
#include "registers/register_walk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::registers_test;

class TestAuthorisationRegister : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_reply_says_when_it_came_R_AU_1() {
        Walk walk;
        const auto& book = registers::authorisations;
        const auto id = walk.row_in(book, "sent");
        auto accepted = walk.good(book, *book.step("authorisation.accepted"), id);
        for (const auto* wrong : {"24:00", "09:60", "9:3", "09-30", "上午九點", "10:11", "23:59"}) {
            accepted.typed[std::string(registers::reply_time_field)] = wrong;
            COMPARE_FAULT(walk.take(accepted), input_form);
        }
        accepted.typed[std::string(registers::reply_time_field)] = "９：３０";
        VERIFY_OK(walk.take(accepted));
        const auto column = std::ranges::find_if(book.columns, [](const registers::Column& one) {
            return one.title != nullptr && std::string_view(one.title) == "回覆時間";
        });
        QVERIFY(column != book.columns.end());
        QCOMPARE(column->derived(*walk.rows.row(book, id)), std::string("115-11-20 09:30"));
    }

    void a_later_replys_time_is_its_own_R_AU_1() {
        Walk walk;
        const auto& book = registers::authorisations;
        const auto id = walk.row_in(book, "sent");
        walk.clock.advance(std::chrono::hours{8});
        VERIFY_OK(walk.take(walk.good(book, *book.step("authorisation.refused"), id)));  // at 18:00
        walk.clock.advance(std::chrono::hours{16});
        VERIFY_OK(walk.take(walk.good(book, *book.step("authorisation.sent"), id)));
        auto accepted = walk.good(book, *book.step("authorisation.accepted"), id);
        accepted.typed.erase(std::string(registers::reply_time_field));
        VERIFY_OK(walk.take(accepted));  // at 10:00, which the evening before is no time of
        QVERIFY(walk.rows.row(book, id)->value(registers::reply_time_field).empty());
    }

    void a_day_and_its_time_begin_with_now() {
        const auto now = *domain::parse_iso("2026-11-20T06:06:00Z");
        const auto& book = registers::authorisations;
        const auto* time = book.time_of("answered");
        QVERIFY(time != nullptr && time->name == registers::reply_time_field);
        QVERIFY(book.time_of("signed") == nullptr);
        QCOMPARE(domain::registers::begun_with(*time, now), std::string());  // it may be left out
        QCOMPARE(domain::registers::begun_with(registers::required(*time), now), std::string("14:06"));
        QCOMPARE(domain::registers::begun_with(*book.field("answered"), now), std::string("1151120"));
        QCOMPARE(domain::registers::begun_with(*book.field("items"), now), std::string());
        // At the terminal, of a day that is today.
        static constexpr std::array asks{registers::asked("on", "日", domain::events::Kind::day),
                                         registers::timed("at", "時", "on")};
        constexpr registers::Step step{"visit.begun", "來訪", {}, "inside", registers::officers, asks};
        const auto filled = [&](registers::Values typed) {
            domain::registers::StepRequest wanted{nullptr, &step, "", std::move(typed), std::nullopt};
            domain::registers::fill_in_times(wanted, now);
            return wanted.typed.contains("at") ? wanted.typed.at("at") : std::string();
        };
        QCOMPARE(filled({{"on", "1151120"}}), std::string("14:06"));
        QCOMPARE(filled({{"on", "1151120"}, {"at", "9:05"}}), std::string("9:05"));
        QCOMPARE(filled({{"on", "1151119"}}), std::string());
        QCOMPARE(filled({}), std::string());
    }

    void C3_needs_video_identification_said_R_AU_2() {
        Walk walk;
        const auto& book = registers::authorisations;
        auto wanted = walk.good(book, *book.step("authorisation.certified"), "");
        wanted.typed["certificate"] = "c3-certificate";
        wanted.typed.erase("video");
        COMPARE_FAULT(walk.take(wanted), input_missing);
        wanted.typed["video"] = "done";
        wanted.typed.erase("video-on");
        COMPARE_FAULT(walk.take(wanted), input_missing);
        wanted.typed["video-on"] = "1151121";  // after it was signed
        COMPARE_FAULT(walk.take(wanted), input_form);
        wanted.typed["video-on"] = "1151119";
        auto too_early = wanted;
        too_early.typed["signed"] = "1100831";
        too_early.typed["video-on"] = "1100831";
        COMPARE_FAULT(walk.take(too_early), input_form);
        VERIFY_OK(walk.take(wanted));
        auto known = walk.good(book, *book.step("authorisation.certified"), "");
        known.typed["certificate"] = "c3-certificate";
        known.typed["reference"] = "R-C3";
        known.typed["video"] = "not-needed";
        known.typed.erase("video-on");
        VERIFY_OK(walk.take(known));
        QCOMPARE(registers::held_authorisations(walk.rows).at(0).kind, domain::AuthorisationKind::c3_certificate);
        // R-AU-2: nobody else's.
        auto newcomer = known;
        newcomer.typed["reference"] = "R-C3-3";
        newcomer.typed["existing"] = "no";
        COMPARE_FAULT(walk.take(newcomer), input_form);
        newcomer.typed["existing"] = "";
        COMPARE_FAULT(walk.take(newcomer), input_missing);
        newcomer.typed["certificate"] = "citizen-certificate";  // of a citizen certificate it is not asked
        VERIFY_OK(walk.take(newcomer));
        // An existing customer with neither such an account nor a card: at the first application too.
        auto other = known;
        other.typed["reference"] = "R-C3-2";
        other.typed["video"] = "other-customer";
        VERIFY_OK(walk.take(other));
    }

    void C3_authorises_from_its_first_day_on_R_AU_2() {
        Walk walk;
        const auto& book = registers::authorisations;
        auto wanted = walk.good(book, *book.step("authorisation.certified"), "");
        wanted.typed["certificate"] = "c3-certificate";
        wanted.typed["video"] = "not-needed";
        wanted.typed.erase("video-on");
        wanted.typed["signed"] = "1100831";
        const auto before = walk.take(wanted);
        COMPARE_FAULT(before, input_form);
        QCOMPARE(before.error().detail("reason"), std::string_view("before-c3"));
        wanted.typed["signed"] = "1100901";
        VERIFY_OK(walk.take(wanted));
    }

    void a_reply_is_late_after_twenty_minutes_R_AU_1() {
        using std::chrono::minutes;
        Walk walk;
        const auto& book = registers::authorisations;
        const auto id = walk.row_in(book, "sent");
        const auto* row = walk.rows.row(book, id);
        const auto sent = registers::sent_at(*row);
        QVERIFY(sent.has_value());
        QVERIFY(!registers::reply_is_late(*row, *sent + minutes{20}));
        QVERIFY(registers::reply_is_late(*row, *sent + minutes{20} + Millis{1}));
        VERIFY_OK(walk.take(walk.good(book, *book.step("authorisation.accepted"), id)));
        QVERIFY(!registers::reply_is_late(*walk.rows.row(book, id), *sent + minutes{21}));
    }

    void a_member_has_one_account_in_real_use_R_AU_7() {
        Walk walk;
        const auto& book = registers::transmission;
        const auto another = walk.good(book, *book.step("transmission.set"), "");
        const auto first = walk.take(another).value();
        const auto refused = walk.take(another);  // while the first is not even tested
        COMPARE_FAULT(refused, input_form);
        QCOMPARE(refused.error().detail("reason"), std::string_view("another"));
        QVERIFY(!registers::transmission_is_tested(walk.rows));
        VERIFY_OK(walk.take(walk.good(book, *book.step("transmission.tested"), first)));
        QVERIFY(registers::transmission_is_tested(walk.rows));
        COMPARE_FAULT(walk.take(another), input_form);
        VERIFY_OK(walk.take(walk.good(book, *book.step("transmission.changed"), first)));  // by letter
        VERIFY_OK(walk.take(walk.good(book, *book.step("transmission.ended"), first)));
        QVERIFY(!registers::transmission_is_tested(walk.rows));
        const auto second = walk.take(another).value();
        VERIFY_OK(walk.take(walk.good(book, *book.step("transmission.tested"), second)));
    }

    void an_item_that_was_asked_before_the_start_is_not_asked_again_R_AU_5() {
        Walk walk;
        const auto& book = registers::authorisations;
        auto wanted = walk.good(book, *book.step("authorisation.signed"), "");
        wanted.typed["signed"] = "1151101";
        const auto refused = [&](const char* items, const char* day) {
            wanted.typed["used-before"] = items;
            wanted.typed["used-on"] = day;
            const auto taken = walk.take(wanted);
            return taken ? std::string() : std::string(taken.error().detail("field"));
        };
        QCOMPARE(refused("T50", ""), std::string("used-on"));
        QCOMPARE(refused("", "1151105"), std::string("used-before"));
        QCOMPARE(refused("T50,T52", "1151105"), std::string("used-before"));  // T52 was not ticked
        QCOMPARE(refused("T50", "1151031"), std::string("used-on"));
        QCOMPARE(refused("T50", "1151121"), std::string("used-on"));  // to come
        wanted.typed["used-on"] = "1151105";
        const auto id = walk.take(wanted).value();
        for (const auto* step : {"authorisation.sent", "authorisation.accepted"})
            VERIFY_OK(walk.take(walk.good(book, *book.step(step), id)));
        const auto held = registers::held_authorisation(*walk.rows.row(book, id)).value();
        const auto subject = domain::PersonalId::parse(held.subject_id).value();
        const auto carries = [&](domain::Item item) {
            return domain::carries(held, subject, item, walk.today(), false);
        };
        const auto again = carries(domain::Item::t50);
        COMPARE_FAULT(again, rule_au_5);
        QCOMPARE(again.error().detail("on"), std::string_view("115-11-05"));
        VERIFY_OK(carries(domain::Item::t51));
    }

    void what_was_mistyped_of_the_use_before_is_corrected_by_two_R_AU_5() {
        Walk walk;
        const auto& book = registers::authorisations;
        auto wanted = walk.good(book, *book.step("authorisation.signed"), "");
        wanted.typed["signed"] = "1151101";
        wanted.typed["used-before"] = "T50";
        wanted.typed["used-on"] = "1151105";
        const auto id = walk.take(wanted).value();
        const auto corrected = [&](const char* items, const char* day) {
            auto correction = walk.good(book, *book.step("authorisation.use-corrected"), id);
            correction.typed["used-before"] = items;
            correction.typed["used-on"] = day;
            return correction;
        };
        const auto used = [&] { return registers::held_authorisation(*walk.rows.row(book, id)).value().used_before; };
        auto unexplained = corrected("T51", "1151105");
        unexplained.typed.erase("why-corrected");
        COMPARE_FAULT(walk.take(unexplained), input_missing);
        auto alone = corrected("T51", "1151105");
        alone.beside.reset();
        COMPARE_FAULT(walk.take(alone), input_missing);
        COMPARE_FAULT(walk.take(corrected("T52", "1151105")), input_form);  // was not ticked
        COMPARE_FAULT(walk.take(corrected("T51", "1151031")), input_form);  // before it was signed
        VERIFY_OK(walk.take(corrected("T51", "1151106")));
        QVERIFY(used() == std::set{domain::Item::t51});
        VERIFY_OK(walk.take(corrected("", "")));
        QVERIFY(used().empty());
        QCOMPARE(walk.rows.row(book, id)->value("used-on"), std::string());
    }

    void one_entered_by_mistake_opens_no_query_and_is_kept_all_the_same_R_AU_1_R_AU_6() {
        Walk walk;
        const auto& book = registers::authorisations;
        const auto& step = *book.step("authorisation.mistaken");
        for (const auto* state : {"held", "sent", "accepted", "refused"}) {
            const auto id = walk.row_in(book, state);
            auto wanted = walk.good(book, step, id);
            walk.used = {id};
            const auto refused = walk.take(wanted);
            COMPARE_FAULT(refused, register_state);
            QCOMPARE(refused.error().detail("reason"), std::string_view("used"));
            walk.used.clear();
            auto unexplained = wanted;
            unexplained.typed.erase("why");
            COMPARE_FAULT(walk.take(unexplained), input_missing);
            auto alone = wanted;
            alone.beside.reset();
            COMPARE_FAULT(walk.take(alone), input_missing);
            VERIFY_OK(walk.take(wanted));
            const auto* row = walk.rows.row(book, id);
            QCOMPARE(QString(book.state(row->state).title), QString("登記錯誤"));
            QCOMPARE(row->value("why"), std::string("說明"));
            QVERIFY(registers::held_authorisations(walk.rows).empty());
            for (const auto duty : domain::all_duties)
                for (const auto* left : walk.steps(Walk::with(duty)).possible(book, row)) QVERIFY(left->erases);
            const auto erasing = walk.good(book, *book.step("authorisation.erased"), id);
            const auto kept = walk.steps(Walk::with(domain::Duty::unit_head)).event_of(erasing);
            COMPARE_FAULT(kept, register_state);
            QCOMPARE(kept.error().detail("reason"), std::string_view("kept"));
        }
    }
};

JCIC_TEST(TestAuthorisationRegister)
#include "test_authorisation_register.moc"
