// Two desks of one branch (R-AU-5, docs/run/desks.md): what the other one used is refused here; a statement that
// is forged, cut, old or nobody's is not read; what both did is told, and owed a finding.
#include <QTemporaryDir>
#include <QtTest>

#include "app/domain/registers/desks.h"
#include "app/files/files.h"
#include "app/ledger/session/people.h"
#include "support/result.h"
#include "support/test_program.h"
#include "two_desks.h"
#include "verify/judge.h"

using namespace jcic;
using domain::AuthorisationUse;
using domain::Duty;
using domain::Item;
namespace registers = domain::registers;

class TestDesks : public QObject, private scenario::AtTwoDesks {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void what_the_other_desk_spent_is_refused_here_R_AU_5() {
        const auto wanted = form();
        know_the_other();
        const auto read = read_in(text(says(wanted.authorisation, AuthorisationUse::spent)));
        VERIFY_OK(read);
        QCOMPARE(read->news, std::size_t{1});
        QVERIFY(read->differ.empty());
        QCOMPARE(count_events("authorisation-use.told"), std::size_t{1});
        QCOMPARE(last_event("desk.told")["through"], std::string("40"));
        VERIFY_OK(officer().sign_in());
        const auto refused = desk_->queries().submit(wanted);
        COMPARE_FAULT(refused, rule_au_5);
        QCOMPARE(refused.error().detail("reason"), std::string_view("other-desk"));
        QCOMPARE(refused.error().detail("desk"), std::string_view(other));
        const auto offered = desk_->queries().offered(wanted.subject_id).value();
        const auto row = std::ranges::find_if(
            offered, [&](const auto& one) { return one.authorisation.reference == wanted.authorisation; });
        QVERIFY(row != offered.end() && row->used.contains(Item::t50));
        // What the other desk takes back is free again.
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        VERIFY_OK(read_in(text(says(wanted.authorisation, AuthorisationUse::free, 50))));
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(desk_->queries().submit(wanted));
    }

    void what_waits_here_is_not_sent_once_the_file_says_so_R_AU_5() {
        const auto query = ready_to_request();
        const auto reference = desk_->parts().seating.seat()->book().find(query)->authorisation;
        know_the_other();
        const auto read = read_in(text(says(reference, AuthorisationUse::spent)));
        VERIFY_OK(read);
        QVERIFY(read->differ.empty());  // nothing was sent here
        QCOMPARE(read->held_back, std::vector<std::string>{reference + " T50"});
        auto one = officer();
        VERIFY_OK(one.sign_in());
        VERIFY_OK(one.card_ready());
        COMPARE_FAULT(desk_->queries().request(query, {}), rule_au_5);
        QCOMPARE(count_events("query.requesting"), std::size_t{0});
    }

    void what_both_spent_is_told_once_and_owed_a_finding_R_AU_5() {
        const auto query = ready_to_request();
        const auto reference = desk_->parts().seating.seat()->book().find(query)->authorisation;
        VERIFY_OK(desk_->queries().request(query, {}));
        know_the_other();
        const auto said = says(reference, AuthorisationUse::spent);
        const auto read = read_in(text(said));
        VERIFY_OK(read);
        QCOMPARE(read->differ.size(), std::size_t{1});
        QCOMPARE(read->differ.front().kind, std::string("authorisation"));
        QCOMPARE(read->differ.front().what, reference + " T50");
        QCOMPARE(read->differ.front().here, "query:" + query);
        QCOMPARE(read->differ.front().there, std::string("query:") + there);
        const auto& rows = desk_->parts().seating.seat()->registers();
        const auto owed = [&] {
            const auto all = registers::owed(rows, desk_->parts().machine.today(), desk_->parts().machine.calendar());
            return std::ranges::count_if(all, [](const auto& one) { return one.book == &registers::desks; });
        };
        QCOMPARE(owed(), std::ptrdiff_t{1});
        // The same in a later file is no second one.
        VERIFY_OK(read_in(text([&](domain::DeskExchange& later) {
            said(later);
            later.through = 50;
        })));
        QCOMPARE(count_events("desk.differed"), std::size_t{1});
        VERIFY_OK(desk().take_step(wanted(registers::findings, "finding.opened", "",
                                          {{"source", "other"},
                                           {"about", std::string("desk:") + other},
                                           {"what", "同一授權書兩台都發查"},
                                           {"owner", officer().with(Duty::unit_head).person.text()},
                                           {"due", desk_->parts().machine.today().text()}})));
        QCOMPARE(owed(), std::ptrdiff_t{0});

        QVERIFY(desk_->ledger().verify({}).value().ok);
        const QTemporaryDir beside;
        const auto file = std::filesystem::path(beside.filePath("export").toStdString());
        VERIFY_OK(desk_->ledger().export_to(file, {}));
        QCOMPARE(test::reasons(test::judge(files::read(file).value())), std::string());
    }

    void a_card_that_both_keep_is_told_R_DU_9() {
        know_the_other();
        const auto card = desk_->parts().seating.seat()->people().cards().begin()->first;
        const auto read = read_in(text([&](domain::DeskExchange& said) {
            const auto keeper = domain::PersonId::parse("X01").value();
            said.cards = {{card, keeper, std::nullopt, said.made, true},
                          {"0129999-99", keeper, keeper, said.made, true}};
        }));
        VERIFY_OK(read);
        QCOMPARE(read->differ.size(), std::size_t{1});
        QCOMPARE(read->differ.front().what, card);
        QVERIFY(last_event("desk.told")["cards"].find("0129999-99 X01 → X01") != std::string::npos);
        QVERIFY(!last_event("desk.told").contains("sheets"));  // there were none
    }

    void a_file_that_is_not_to_be_believed_is_refused_and_nothing_written() {
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        const auto good = text(says("A-001", AuthorisationUse::spent));
        const auto unknown = read_in(good);
        COMPARE_FAULT(unknown, exchange_file);
        QCOMPARE(unknown.error().detail("reason"), std::string_view("unknown-desk"));
        QCOMPARE(unknown.error().detail("fingerprint"), std::string_view(fingerprint()));  // what is to be compared
        know_the_other();
        auto forged = good;
        forged.replace(forged.find("\tspent\t"), 7, "\tfree\t");
        compare_refused(forged, "signature");
        compare_refused(good.substr(0, good.size() / 2), "cut");
        compare_refused("something else", "form");
        compare_refused(text([](auto& said) { said.institution = "0040000"; }), "institution");
        compare_refused(text([](auto& said) { said.branch = "仁愛分行"; }), "branch");
        compare_refused(text([](auto& said) { said.world = "real"; }), "world");
        compare_refused(text([this](auto& said) { said.desk = desk_->parts().machine.settings().workstation; }), "own");
        compare_refused(text([](auto& said) { said.desk = "0129999-W3"; }), "unknown-desk");
        compare_refused(text([](auto& said) { said.made += std::chrono::hours{1}; }), "future");
        compare_refused(text([](auto& said) { said.made -= std::chrono::years{30}; }), "not-valid");
        QCOMPARE(count_events("desk.told"), std::size_t{0});
        QCOMPARE(count_events("authorisation-use.told"), std::size_t{0});
        VERIFY_OK(read_in(good));  // it was not for the file's own sake
        VERIFY_OK(take("desk.closed", other, {{"until", desk_->parts().machine.today().text()}}));
        compare_refused(text([](auto& said) { said.through = 90; }), "unknown-desk");
    }

    void an_older_file_and_one_with_a_gap_are_refused() {
        know_the_other();
        const auto through = [](std::uint64_t since, std::uint64_t last) {
            return [=](domain::DeskExchange& said) {
                said.since = since;
                said.through = last;
            };
        };
        compare_refused(text(through(10, 40)), "gap");  // nothing was read before
        VERIFY_OK(read_in(text(through(0, 40))));
        compare_refused(text(through(0, 40)), "older");
        compare_refused(text(through(0, 39)), "older");
        compare_refused(text(through(41, 60)), "gap");
        VERIFY_OK(read_in(text(through(40, 60))));
        VERIFY_OK(read_in(text(through(0, 61))));  // all of it again, and more
    }

    void a_new_certificate_is_compared_by_a_person_first() {
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        VERIFY_OK(take("desk.known", "",
                       {{"workstation", other}, {"certificate", std::string(64, 'a')}, {"compared", "in-person"}}));
        compare_refused(text([](auto&) {}), "certificate");
        auto typed = fingerprint();
        for (auto& c : typed)
            if (c >= 'a') c = static_cast<char>(c - 'a' + 'A');
        typed.insert(32, " ");
        VERIFY_OK(take("desk.certified-anew", other, {{"certificate", typed}, {"compared", "telephone"}}));
        VERIFY_OK(read_in(text([](auto&) {})));
    }

    void a_desk_that_was_put_back_is_compared_anew_and_its_numbers_begin_again() {
        know_the_other();
        VERIFY_OK(read_in(text([](auto& said) { said.through = 900; })));
        compare_refused(text([](auto& said) { said.through = 40; }), "older");
        // Out of a backup on the same machine: the same key, smaller numbers.
        VERIFY_OK(take("desk.certified-anew", other, {{"certificate", fingerprint()}, {"compared", "telephone"}}));
        compare_refused(text([](auto& said) {
                            said.since = 30;
                            said.through = 40;
                        }),
                        "gap");
        VERIFY_OK(read_in(text([](auto& said) { said.through = 40; })));
        compare_refused(text([](auto& said) { said.through = 40; }), "older");
    }

    void what_is_owed_of_a_desk_is_owed_after_it_was_closed_and_it_may_be_taken_in_again_R_AU_5() {
        know_the_other();
        const auto card = desk_->parts().seating.seat()->people().cards().begin()->first;
        VERIFY_OK(read_in(text([&](domain::DeskExchange& said) {
            said.cards = {{card, domain::PersonId::parse("X01").value(), std::nullopt, said.made, true}};
        })));
        VERIFY_OK(take("desk.closed", other, {{"until", desk_->parts().machine.today().text()}}));
        const auto all = registers::owed(desk_->parts().seating.seat()->registers(), desk_->parts().machine.today(),
                                         desk_->parts().machine.calendar());
        QVERIFY(std::ranges::any_of(all, [](const auto& one) { return one.book == &registers::desks; }));
        VERIFY_OK(take("desk.certified-anew", other, {{"certificate", fingerprint()}, {"compared", "in-person"}}));
        VERIFY_OK(read_in(text([](auto& said) { said.through = 10; })));
        QVERIFY(desk_->ledger().verify({}).value().ok);
    }

    void judging_writes_nothing() {
        know_the_other();
        const auto before = desk_->parts().seating.seat()->session().count().value();
        const auto seen = judge(text(says("A-001", AuthorisationUse::spent)));
        VERIFY_OK(seen);
        QCOMPARE(seen->report.news, std::size_t{1});
        QCOMPARE(desk_->parts().seating.seat()->session().count().value(), before);
    }

    void the_weekly_sheets_of_the_other_desk_are_told_R_LO_2() {
        know_the_other();
        const auto day = [](const char* text) { return domain::RocDate::parse(text).value(); };
        const auto read = read_in(text([&](domain::DeskExchange& said) {
            said.sheets = {{day("1151109"), day("1151115"), domain::PersonId::parse("X01").value(), 12, "approved"},
                           {day("1151116"), day("1151122"), std::nullopt, 0, "open"}};
        }));
        VERIFY_OK(read);
        QCOMPARE(last_event("desk.told")["sheets"],
                 std::string("1151109-1151115 X01 12 approved; 1151116-1151122 - 0 open"));
    }

    void its_own_file_says_what_was_used_and_whom_about_it_does_not_R_PA_7() {
        const auto query = ready_to_request();
        const auto asked = desk_->parts().seating.seat()->book().find(query)->query.value();
        VERIFY_OK(desk_->queries().request(query, {}));
        VERIFY_OK(officer().sign_in(Duty::administrator));
        const auto written = write({});
        VERIFY_OK(written);
        QCOMPARE(written->first.fingerprint, fingerprint());
        QCOMPARE(desk_->statements().fingerprint().value(), fingerprint());
        const auto& bytes = written->second;
        const auto read = domain::read_exchange(bytes);
        VERIFY_OK(read);
        QVERIFY(read->said == written->first.said);
        QCOMPARE(read->said.uses.size(), std::size_t{3});
        for (const auto& line : read->said.uses) {
            QCOMPARE(line.authorisation, asked.authorisation.reference);
            QCOMPARE(line.query, query);
            QVERIFY(line.use == AuthorisationUse::spent);
        }
        QVERIFY(read->said.cards.front().holder.has_value());  // the officer has it out
        for (const auto& personal : {asked.subject.text(), asked.subject_name, asked.case_number, asked.reason})
            QVERIFY(bytes.find(personal) == std::string::npos);
        QCOMPARE(last_event("exchange.written")["digest"], to_hex(desk::sha256_of(view(bytes))));
        COMPARE_FAULT(write({1'000'000, {}}), input_form);
        // Since then nothing was asked.
        QVERIFY(write({written->first.said.through, {}}).value().first.said.uses.empty());
    }

    void a_keeper_whose_code_looks_like_an_ID_number_is_left_out_by_the_cards_name_R_PA_7() {
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        const auto parts = desk_->parts();
        const auto before = write({}).value().first;
        QVERIFY(before.left_out.empty());
        const ledger::NewPerson keeper{domain::PersonId::parse("A123456789").value(),
                                       "保管員",
                                       {Duty::card_custodian},
                                       scenario::Officer::secret("Mrkt-5518-Bqwz"),
                                       {}};
        VERIFY_OK(ledger::People(parts.seating.seat()->session()).add(keeper));
        VERIFY_OK(parts.seating.seat()->session().append(
            desk::plain_entry("card.received", "card:0129999-77", {{"custodian", "A123456789"}})));
        const auto written = write({});
        VERIFY_OK(written);
        QCOMPARE(written->first.left_out, std::vector<std::string>{"0129999-77"});
        QCOMPARE(written->first.said.cards.size(), before.said.cards.size());
        const auto& bytes = written->second;
        QVERIFY(bytes.find("A123456789") == std::string::npos);
        VERIFY_OK(domain::read_exchange(bytes));
    }
};

JCIC_TEST(TestDesks)
#include "test_desks.moc"
