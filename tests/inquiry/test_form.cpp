// The form as typed: kept as bytes while the seat is left.

#include <QtTest>

#include "app/domain/own_words.h"
#include "app/inquiry/form/fill_in.h"
#include "app/inquiry/form/shown.h"
#include "inquiry/branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;

namespace {

/// The bytes of a form that asks for items by code.
Bytes packed_with_items(const std::vector<std::string>& codes) {
    Form form = good_form();
    form.items.clear();
    auto bytes = form.pack();
    Packer items;
    for (const auto& code : codes) items.text(code);
    bytes.insert(bytes.end(), items.done().begin(), items.done().end());
    return bytes;
}

}  // namespace

class TestForm : public QObject {
    Q_OBJECT

private slots:
    void a_form_comes_back_as_it_was_typed() {
        for (const auto& form : {good_form(), guarantor_form()}) {
            const auto back = Form::unpack(form.pack());
            VERIFY_OK(back);
            QVERIFY(*back == form);
        }
        auto odd = good_form();
        odd.subject_name = "𠮷田\t堃\n\"";
        odd.reason = ".";
        odd.year = "不知道";
        odd.business.reset();
        QVERIFY(*Form::unpack(odd.pack()) == odd);
    }

    void a_draft_of_before_the_look_up_is_read_without_it() {
        const auto form = guarantor_form();
        Packer before;
        before.text("form v1").text(form.subject_id).text(form.subject_name).text(domain::name_of(*form.business));
        before.text(domain::name_of(*form.subject_kind)).text(form.borrower_id).text(form.borrower_name);
        before.text(form.case_number).text(form.reason).text(form.authorisation).text(form.year);
        for (const auto item : form.items) before.text(domain::code_of(item));
        const auto back = Form::unpack(before.done());
        VERIFY_OK(back);
        QVERIFY(*back == form);
        Packer later;
        COMPARE_FAULT(Form::unpack(later.text("form v3").done()), input_form);
    }

    void an_empty_form_comes_back_empty() {
        const auto back = Form::unpack(Form{}.pack());
        VERIFY_OK(back);
        QVERIFY(*back == Form{});
    }

    void ended_items_are_refused_with_the_reason_R_IT_4() {
        COMPARE_FAULT(Form::unpack(packed_with_items({"T50", "T53"})), rule_it_4);
        COMPARE_FAULT(Form::unpack(packed_with_items({"T54"})), rule_it_4);
        COMPARE_FAULT(Form::unpack(packed_with_items({"T99"})), input_form);
        VERIFY_OK(Form::unpack(packed_with_items({"T50", "T52"})));
    }

    void an_item_twice_is_no_form() { COMPARE_FAULT(Form::unpack(packed_with_items({"T50", "T50"})), input_form); }

    void cut_bytes_are_no_form() {
        auto form = good_form();
        form.items = {Item::t51};
        const auto bytes = form.pack();
        const auto without_item = bytes.size() - 7;  // the item's four bytes of length and its code
        for (std::size_t length = 0; length < bytes.size(); ++length) {
            const auto cut = Form::unpack(ByteView{bytes}.first(length));
            QCOMPARE(cut.has_value(), length == without_item);
        }
        COMPARE_FAULT(Form::unpack({}), input_form);
    }

    void random_bytes_are_no_form() {
        jcic::test::TestRandom random{11};
        const auto good = good_form().pack();
        for (int round = 0; round < 20000; ++round) {
            auto bytes = good;
            for (auto changes = 1 + random.below(4); changes > 0; --changes)
                bytes[random.below(bytes.size())] = static_cast<std::uint8_t>(random.next());
            // Whatever it makes of them, it is one and the same form from then on.
            if (const auto form = Form::unpack(bytes)) QVERIFY(*Form::unpack(form->pack()) == *form);
        }
    }
};

// What a form takes from what the branch knows already, and what it shows of its verdict.

namespace {

const domain::RocDate today = roc("1151120");

Form about(const std::string& subject) {
    Form form;
    form.subject_id = subject;
    return form;
}

Offered offered(const char* reference, const char* application = "個人房屋貸款") {
    return {Branch::authorisation(reference, applicant, application), "王大明", {}};
}

Query query_of(const Form& form) {
    Branch branch;
    return Desk(branch)->submissions.check(form).value().query.value();
}

Remark asked_before(const char* item, const char* file = "115-房貸-00417") {
    return {Remark::Kind::asked_before, {{"days", "3"}, {"person", "L03"}, {"case", file}, {"item", item}}};
}

bool calls_it_copied(const std::vector<Remark>& remarks) {
    return std::ranges::any_of(remarks, [](const Remark& one) { return one.kind == Remark::Kind::reason_copied; });
}

}  // namespace

class TestFillIn : public QObject {
    Q_OBJECT

private slots:
    void a_single_authorisation_gives_name_items_and_year() {
        Form taken;
        const auto form = leaning_on(offered("A-001"), about(applicant), taken, today, 8);
        QCOMPARE(form.authorisation, std::string{"A-001"});
        QCOMPARE(form.subject_name, std::string{"王大明"});
        QVERIFY(form.business == domain::Business::lending);
        QVERIFY(form.subject_kind == domain::SubjectKind::borrower);
        QVERIFY((form.items == std::set{Item::t50, Item::t51, Item::t52}));
        QCOMPARE(form.year, std::string{"114"});  // R-IT-6: the last whose data are there
        VERIFY_OK(domain::parse_query_year(form.year, today.year()));
    }

    void a_year_is_proposed_only_when_its_data_are_there_R_IT_6() {
        const auto year = [](const char* day, int month) { return latest_year(roc(day), month); };
        QCOMPARE(year("1150731", 8), std::string{"113"});
        QCOMPARE(year("1150801", 8), std::string{"114"});
        QCOMPARE(year("1150101", 1), std::string{"114"});
        QCOMPARE(year("1151130", 12), std::string{"113"});
        Form taken;
        QCOMPARE(leaning_on(offered("A-001"), about(applicant), taken, today, 12).year, std::string{"113"});
    }

    void a_guarantors_authorisation_gives_no_T52_R_EL_2() {
        Form taken;
        const auto form = leaning_on(offered("A-001", "房貸保證人"), about(applicant), taken, today, 8);
        QVERIFY(form.subject_kind == domain::SubjectKind::guarantor);
        QVERIFY((form.items == std::set{Item::t50, Item::t51}));
    }

    void an_item_that_is_used_is_not_taken_R_AU_5() {
        auto one = offered("A-001");
        one.used = {Item::t50};
        Form taken;
        const auto form = leaning_on(one, about(applicant), taken, today, 8);
        QVERIFY((form.items == std::set{Item::t51, Item::t52}));
        QCOMPARE(form.year, std::string{});  // T50 alone needs one
    }

    void what_somebody_typed_does_not_give_way() {
        auto typed = about(applicant);
        typed.subject_name = "王大明（更名）";
        typed.business = domain::Business::credit_card;
        typed.items = {Item::t51};
        Form taken;
        const auto form = leaning_on(offered("A-001"), typed, taken, today, 8);
        QCOMPARE(form.subject_name, typed.subject_name);
        QVERIFY(form.business == typed.business);
        QVERIFY(form.items == typed.items);
        QCOMPARE(form.authorisation, std::string{"A-001"});
    }

    void what_another_authorisation_gave_does() {
        Form taken;
        auto form = leaning_on(offered("A-001", "房貸保證人"), about(applicant), taken, today, 8);
        form.subject_name = "王大銘";  // somebody's correction
        form = leaning_on(offered("A-002"), form, taken, today, 8);
        QCOMPARE(form.authorisation, std::string{"A-002"});
        QVERIFY(form.subject_kind == domain::SubjectKind::borrower);
        QVERIFY((form.items == std::set{Item::t50, Item::t51, Item::t52}));
        QCOMPARE(form.subject_name, std::string{"王大銘"});
    }

    void what_one_subjects_authorisation_gave_goes_with_the_subject() {
        Form taken;
        auto form = leaning_on(offered("A-001"), about(applicant), taken, today, 8);
        form.case_number = "115-房貸-00417";
        form.items = {Item::t51};  // as somebody wants it
        form.subject_id = other_applicant;
        auto expected = about(other_applicant);
        expected.case_number = form.case_number;
        expected.items = form.items;
        QVERIFY(without(taken, form) == expected);
    }

    void of_several_that_can_be_leaned_on_none_is_chosen() {
        const auto two = match({offered("A-001"), offered("A-002")}, about(applicant), today);
        QVERIFY((two.usable == std::vector<std::size_t>{0, 1}));
        auto unanswered = offered("A-001");
        unanswered.authorisation.reply_code.clear();
        const auto one = match({unanswered, offered("A-002")}, about(applicant), today);
        QVERIFY((one.usable == std::vector<std::size_t>{1}));
        QVERIFY(!one.why_none);
    }

    void an_authorisation_that_carries_nothing_is_no_match_and_says_why_R_AU_1() {
        auto older = offered("A-001");
        older.authorisation.signed_on = roc("1151001");
        older.authorisation.ends_on = roc("1151031");
        auto newer = offered("A-002");
        newer.authorisation.reply_code = "0003";
        auto found = match({older, newer}, about(applicant), today);
        QVERIFY(found.usable.empty());
        QVERIFY(found.why_none.has_value());
        QCOMPARE(found.why_none->detail("reason"), std::string_view{"refused"});
        newer.authorisation.reply_code = "0000";
        newer.used = {Item::t50, Item::t51, Item::t52};
        found = match({older, newer}, about(applicant), today);
        QVERIFY(found.why_none->code == FaultCode::rule_au_5);
        // What another business may not ask at all is no match either.
        auto guarantor = about(applicant);
        guarantor.business = domain::Business::credit_card;
        guarantor.subject_kind = domain::SubjectKind::guarantor;
        found = match({offered("A-001")}, guarantor, today);
        QVERIFY(found.usable.empty());
        QVERIFY(found.why_none->code == FaultCode::rule_el_4);
    }

    void of_none_at_all_there_is_nothing_to_say() {
        const auto found = match({}, about(applicant), today);
        QVERIFY(found.usable.empty());
        QVERIFY(!found.why_none);
    }

    void the_last_case_gives_case_reason_and_items_and_nothing_of_the_person() {
        auto before = good_form();
        before.items = {Item::t50, Item::t52};
        auto now = about(other_applicant);
        now.subject_name = "李小華";
        now.items = {Item::t51};
        const auto form = as_last_time(last_case(query_of(before)), now);
        QCOMPARE(form.case_number, before.case_number);
        QCOMPARE(form.reason, before.reason);
        QVERIFY(form.items == before.items);
        QCOMPARE(form.year, before.year);
        QCOMPARE(form.subject_id, other_applicant);
        QCOMPARE(form.subject_name, std::string{"李小華"});
        QVERIFY(form.authorisation.empty() && !form.business && !form.subject_kind);
    }

    void a_reason_from_a_template_is_never_called_copied_R_DU_6() {
        Branch branch;
        Desk desk(branch);
        VERIFY_OK(desk->submissions.submit(good_form()));
        auto form = good_form();
        form.authorisation = "A-002";
        form.case_number = "115-房貸-00999";
        const auto copied = [&] { return calls_it_copied(desk->submissions.check(form).value().remarks); };
        branch.templates = {"信用卡額度調整審查"};
        QVERIFY(copied());
        branch.templates.emplace_back("房屋貸款徵信　");  // a blank more is no other reason
        QVERIFY(!copied());
        // Nor on the approver's page.
        const auto id = *desk->submissions.submit(form);
        QVERIFY(!calls_it_copied(desk->approvals.remarks_for(id).value()));
        branch.templates.clear();
        QVERIFY(calls_it_copied(desk->approvals.remarks_for(id).value()));
    }

    void a_half_typed_number_is_short_not_wrong_ID_NATIONAL() {
        Branch branch;
        Desk desk(branch);
        auto form = good_form();
        const auto of_subject = [&] { return obstacles(form, desk->submissions.check(form).value()).front(); };
        form.subject_id = "1234";  // begins with what no number begins with, and is not whole yet
        QVERIFY(of_subject().field == Field::subject_id);
        QCOMPARE(of_subject().still_to_come, std::size_t{6});
        form.subject_id = "A12345678";
        QCOMPARE(of_subject().still_to_come, std::size_t{1});
        form.subject_id = "A123456788";
        QCOMPARE(of_subject().still_to_come, std::size_t{0});
        form.subject_id.clear();
        QCOMPARE(of_subject().still_to_come, std::size_t{0});  // empty is said as such
        QVERIFY(of_subject().fault.code == FaultCode::input_missing);
        form = guarantor_form();
        form.borrower_id = "2233445";
        QCOMPARE(still_to_come(form, Field::borrower_id), std::size_t{1});
        QCOMPARE(still_to_come(form, Field::case_number), std::size_t{0});
    }

    void what_is_against_a_form_is_told_in_its_order() {
        auto [branch, desk] = Sitting();
        auto form = good_form();
        QVERIFY(obstacles(form, desk->submissions.check(form).value()).empty());
        form.year.clear();
        form.reason = ".";
        form.subject_name.clear();
        std::vector<Field> fields;
        for (const auto& one : obstacles(form, desk->submissions.check(form).value())) fields.push_back(one.field);
        QVERIFY((fields == std::vector{Field::subject_name, Field::reason, Field::year}));
    }

    void remarks_that_differ_in_the_item_alone_are_one() {
        const Remark hours{Remark::Kind::outside_office_hours, {{"at", "18:00"}}};
        const auto lines = merged({asked_before("T50"), asked_before("T50", "115-房貸-00001"), asked_before("T51"),
                                   asked_before("T52"), hours, hours});
        QCOMPARE(lines.size(), std::size_t{4});
        QVERIFY(lines[0] == asked_before("T50 T51 T52"));
        QVERIFY(lines[1] == asked_before("T50", "115-房貸-00001"));
        QVERIFY(lines[2] == hours);  // names no item: left as they are
    }
};

// A form's own words are counted; which say too little: tests/rules/R-DU-6.txt.

class TestOwnWords : public QObject {
    Q_OBJECT

private slots:
    void words_are_counted_not_signs() {
        QCOMPARE(domain::speaking_characters("房貸徵信"), std::size_t{4});
        QCOMPARE(domain::speaking_characters("房、貸。徵—信！"), std::size_t{4});
        QCOMPARE(domain::speaking_characters("ＡＢ１２"), std::size_t{4});
        QCOMPARE(domain::speaking_characters("𠮷々〇a"), std::size_t{4});
        QCOMPARE(domain::speaking_characters("😀😀😀😀 ※※"), std::size_t{0});
        QCOMPARE(domain::speaking_characters(""), std::size_t{0});
    }
};

JCIC_TEST(TestForm)
JCIC_TEST(TestFillIn)
JCIC_TEST(TestOwnWords)
#include "test_form.moc"
