// Serial number, record, recovery and Z52 through the client, against the practice host on real TLS.

#include <QTest>

#include "gateway/rig.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Item;
using test::Rig;
using test::sure;

namespace {

const domain::Record& record_of(const Result<domain::Retrieval>& retrieved) {
    return std::get<domain::Record>(*retrieved);
}

std::string problem_of(const Fault& fault) {
    return std::string(fault.detail("problem"));
}

}  // namespace

class TestQueries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void each_item_gets_its_own_serial_number_and_deadline() {
        const Rig rig;
        const auto client = rig.signed_in();
        const auto issued = rig.send(*client, rig.request(1, {Item::t50, Item::t51, Item::t52}));
        VERIFY_OK(issued);
        QCOMPARE(issued->size(), std::size_t{3});
        for (const auto& one : *issued) {
            VERIFY_OK(one.serial);
            QVERIFY(*one.deadline == rig.clock.now() + domain::info(one.item).held);  // R-IT-1 to 3
        }
        QVERIFY(!((*issued)[0].serial->whole() == (*issued)[1].serial->whole()));
    }

    void T52_is_there_at_once_and_T50_later_R_IT_1_R_IT_3() {
        Rig rig;
        const auto client = rig.signed_in();
        const auto issued = rig.send(*client, rig.request(1, {Item::t50, Item::t52})).value();
        const auto insured = client->retrieve(*issued[1].serial, Item::t52, {});
        VERIFY_OK(insured);
        QCOMPARE(record_of(insured).header().birth_date, std::string("0620314"));

        const auto early = client->retrieve(*issued[0].serial, Item::t50, {});
        VERIFY_OK(early);
        QVERIFY(std::get<domain::NotYet>(*early).ask_again == *issued[0].ready_at);
        rig.clock.advance(std::chrono::seconds{30});
        const auto income = client->retrieve(*issued[0].serial, Item::t50, {});
        VERIFY_OK(income);
        QCOMPARE(record_of(income).rows().size(), std::size_t{300});
        QCOMPARE(record_of(income).header().year, std::optional(114));
    }

    void records_arrive_cell_for_cell() {
        Rig rig;
        const auto client = rig.signed_in();
        const auto issued = rig.send(*client, rig.request(1, {Item::t51}, "I100000003")).value();
        rig.clock.advance(std::chrono::seconds{30});
        const auto property = client->retrieve(*issued[0].serial, Item::t51, {});
        VERIFY_OK(property);
        QVERIFY(record_of(property) == rig.world.applicant("I100000003")->records.at(Item::t51));
    }

    void rare_characters_and_nothing_on_file_arrive() {
        Rig rig;
        const auto client = rig.signed_in();
        const auto issued = rig.send(*client, rig.request(1, {Item::t50}, "D120449187")).value();
        rig.clock.advance(std::chrono::seconds{30});
        const auto empty = client->retrieve(*issued[0].serial, Item::t50, {});
        VERIFY_OK(empty);
        QVERIFY(record_of(empty).nothing_on_file());
        QCOMPARE(record_of(empty).header().subject_name, std::string("許堃𡻈"));
    }

    void retrieval_is_repeatable_until_the_holding_time_ends() {
        Rig rig;
        const auto client = rig.signed_in();
        const auto issued = rig.send(*client, rig.request(1, {Item::t52})).value();
        VERIFY_OK(client->retrieve(*issued[0].serial, Item::t52, {}));
        VERIFY_OK(client->retrieve(*issued[0].serial, Item::t52, {}));
        rig.clock.set(*issued[0].deadline);
        rig.open_both_layers(*client);
        COMPARE_FAULT(client->retrieve(*issued[0].serial, Item::t52, {}), host_expired);
    }

    void serial_number_works_only_for_its_branch_R_SE_3() {
        const Rig rig;
        const auto issued = rig.send(*rig.signed_in(), rig.request(1, {Item::t52})).value();
        const auto other = rig.signed_in(test::other_branch);
        COMPARE_FAULT(other->retrieve(*issued[0].serial, Item::t52, {}), host_other_branch);
    }

    void serial_number_works_only_the_way_it_was_obtained_R_SE_4() {
        const Rig rig;
        const auto& by_server = rig.world.foreign_serials.front();
        const auto client = rig.signed_in();
        COMPARE_FAULT(client->retrieve(by_server.serial, by_server.item, {}), host_other_way);
    }

    void unknown_serial_number_is_refused() {
        const Rig rig;
        const auto refused =
            rig.signed_in()->retrieve(sure<domain::SerialNumber>("T52-1151221-0000000000"), Item::t52, {});
        COMPARE_FAULT(refused, host_refused);
        QCOMPARE(problem_of(refused.error()), std::string("serial-unknown"));
    }

    void T50_without_its_year_gets_no_serial_number_but_JCICs_sentence_R_IT_6() {
        const Rig rig;
        const auto client = rig.signed_in();
        auto request = rig.request(1, {Item::t50, Item::t51});
        request.items.front().year.reset();
        const auto issued = rig.send(*client, request).value();
        COMPARE_FAULT(issued[0].serial, rule_it_6);
        QCOMPARE(std::string(issued[0].serial.error().detail("say")),
                 std::string("T50「財政部個人最新年度所得資料」調閱年度不可為空白"));
        VERIFY_OK(issued[1].serial);
    }

    void authorisation_carries_one_query_of_an_item_R_AU_5() {
        const Rig rig;
        const auto client = rig.signed_in();
        const auto first = rig.send(*client, rig.request(1, {Item::t52})).value();
        VERIFY_OK(first[0].serial);
        const auto again = rig.send(*client, rig.request(2, {Item::t52, Item::t51})).value();
        COMPARE_FAULT(again[0].serial, rule_au_5);
        VERIFY_OK(again[1].serial);
    }

    void refused_and_expired_authorisations_carry_nothing_R_AU_1() {
        const Rig rig;
        const auto client = rig.signed_in();
        const auto refused = rig.send(*client, rig.request(1, {Item::t51}, "E228410798")).value();
        COMPARE_FAULT(refused[0].serial, rule_au_1);
        QCOMPARE(problem_of(refused[0].serial.error()), std::string("authorisation-refused"));
        const auto expired = rig.send(*client, rig.request(2, {Item::t51}, "N125903175")).value();
        COMPARE_FAULT(expired[0].serial, rule_au_1);
        QCOMPARE(problem_of(expired[0].serial.error()), std::string("authorisation-differs"));
    }

    void host_looks_at_eligibility_again_R_EL_2() {
        const Rig rig;
        const auto client = rig.signed_in();
        const auto issued = rig.send(*client, rig.request(1, {Item::t52, Item::t51}, "B100000002")).value();
        COMPARE_FAULT(issued[0].serial, rule_el_2);
        VERIFY_OK(issued[1].serial);
    }

    void guarantor_needs_the_borrower_beside_R_EL_8() {
        const Rig rig;
        const auto client = rig.signed_in();
        auto request = rig.request(1, {Item::t51}, "B100000002");
        request.borrower.clear();
        const auto issued = rig.send(*client, request).value();
        COMPARE_FAULT(issued[0].serial, rule_el_8);
    }

    void bytes_other_than_the_signed_ones_are_refused() {
        const Rig rig;
        const auto client = rig.signed_in();
        const auto request = rig.request(1, {Item::t52});
        const auto proof = rig.sign(rig.request(1, {Item::t51}).pack());
        const auto refused = client->request_serials(request.key, request.pack(), proof, {});
        COMPARE_FAULT(refused, host_refused);
        QCOMPARE(problem_of(refused.error()), std::string("signature-wrong"));
    }

    void request_of_the_real_world_is_refused_by_practice() {
        const Rig rig;
        const auto client = rig.signed_in();
        auto request = rig.request(1, {Item::t52});
        request.kind = domain::WorldKind::real;
        COMPARE_FAULT(rig.send(*client, request), host_refused);
    }

    void lost_serial_numbers_come_back_by_subject_while_they_hold_R_SE_2() {
        Rig rig;
        const auto client = rig.signed_in();
        const auto request = rig.request(7, {Item::t51, Item::t52});
        const auto issued = rig.send(*client, request).value();
        const auto found = client->recover_serials({request.subject}, {});
        VERIFY_OK(found);
        QCOMPARE(found->size(), std::size_t{2});  // not the one of another way
        QVERIFY((*found)[0].serial == *issued[0].serial);
        QVERIFY((*found)[0].key == request.key);
        rig.clock.advance(std::chrono::hours{24 * 4});
        rig.open_both_layers(*client);
        QCOMPARE(client->recover_serials({request.subject}, {})->size(), std::size_t{1});  // T52 was held three days
        const auto elsewhere = rig.signed_in(test::other_branch)->recover_serials({request.subject}, {});
        QVERIFY(elsewhere->empty());
    }

    void Z52_lists_the_queries_and_never_a_serial_number_R_IT_5() {
        Rig rig;
        const auto client = rig.signed_in();
        const auto issued = rig.send(*client, rig.request(1, {Item::t51, Item::t52})).value();
        VERIFY_OK(client->retrieve(*issued[1].serial, Item::t52, {}));
        const auto today = domain::roc_date_at(rig.clock.now());
        const auto list = client->query_records(today, today, {});
        VERIFY_OK(list);
        QCOMPARE(list->size(), std::size_t{3});  // and the one by server
        QCOMPARE((*list)[2].outcome, std::string("retrieved"));
        QCOMPARE((*list)[1].outcome, std::string("waiting"));
        QCOMPARE((*list)[1].case_number, std::string("2026-房貸-00417"));
        QCOMPARE((*list)[1].user_code, std::string(test::querier_code));
        rig.clock.advance(std::chrono::hours{48});
        rig.open_both_layers(*client);
        const auto later = domain::roc_date_at(rig.clock.now());
        QVERIFY(client->query_records(later, later, {})->empty());
    }

    void authorisation_status_gives_the_reply_code_R_AU_1() {
        const Rig rig;
        const auto client = rig.signed_in();
        const auto subject = sure<domain::PersonalId>("E228410798");
        QCOMPARE(client->authorisation_status(sure<domain::PersonalId>("A123456789"), "P-0417", {}).value(),
                 std::string("0000"));
        QCOMPARE(client->authorisation_status(subject, "P-0425", {}).value(), std::string("1103"));
        QCOMPARE(client->authorisation_status(subject, "P-0426", {}).value(), std::string());
        COMPARE_FAULT(client->authorisation_status(subject, "P-0417", {}), rule_au_1);
    }
};

JCIC_TEST(TestQueries)
#include "test_queries.moc"
