// Many queries out of one table: what a line comes to, and drafts of before. What is told of a file:
// tests/rules/file-of-queries.txt, many-queries.txt.

#include <QtTest>

#include "app/inquiry/checks/batch.h"
#include "app/inquiry/checks/standing_out.h"
#include "inquiry/branch.h"
#include "inquiry/remarks.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;

namespace {

const domain::RocDate day = roc("1151120");
using Table = std::vector<std::vector<std::string>>;

std::size_t column(std::string_view name) {
    const auto columns = batch_columns();
    return static_cast<std::size_t>(std::ranges::find(columns, name, &BatchColumn::name) - columns.begin());
}

/// A line with these cells, by column.
BatchLine line_with(const std::map<std::string, std::string>& cells, std::size_t number = 2) {
    BatchLine out{number, std::vector<std::string>(batch_columns().size()), {}};
    for (const auto& [name, text] : cells) out.typed[column(name)] = text;
    return out;
}

const std::map<std::string, std::string> enough{
    {"year", "114"}, {"subject-id", applicant}, {"case-number", "115-房貸-00417"}, {"reason", "房屋貸款申請審查"}};

std::map<std::string, std::string> but(std::map<std::string, std::string> cells, const std::string& name,
                                       const std::string& text) {
    cells[name] = text;
    return cells;
}

std::vector<Offered> house_loan() {
    return {{Branch::authorisation("A-001", applicant, "個人房屋貸款"), "王大明", {}}};
}

/// As the desk judges it.
BatchLine judged(Branch& branch, BatchLine line, const std::vector<Offered>& offered = house_loan()) {
    read_cells(line);
    fill_in(line, offered, day);
    take_verdict(line, Desk(branch)->submissions.check(line.form).value());
    return line;
}

std::string fault_at(const BatchLine& line, std::string_view name) {
    const auto found = line.faults.find(column(name));
    return found == line.faults.end() ? "" : std::string(found->second.text());
}

}  // namespace

class TestBatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void more_lines_than_may_be_are_not_read() {
        Table many{{"受查人身分證字號"}};
        many.resize(most_batch_lines + 2, {applicant});
        QCOMPARE(batch_of(many).error().detail("reason"), std::string_view("lines"));
    }

    void a_sample_is_read_and_is_nobodys_query() {
        Branch branch;
        auto batch = batch_of(batch_sample()).value();
        QCOMPARE(batch.lines.size(), std::size_t{2});
        for (auto& line : batch.lines) {
            line = judged(branch, line, {});
            QVERIFY(!line.ready());
            QVERIFY(!fault_at(line, "subject-id").empty());
            // Nothing but the invented number is wrong with it: what a cell looks like is shown as it may be.
            QVERIFY(fault_at(line, "business").empty() && fault_at(line, "T50").empty() &&
                    fault_at(line, "T52").empty());
        }
    }

    void a_draft_of_before_is_read_without_what_it_did_not_know() {
        Batch batch;
        auto line = line_with(enough, 7);
        line.reference = "L-2026-1";
        batch.lines = {line};
        batch.file = "many.csv";
        const auto packed = [&](const char* form, std::size_t columns) {
            Packer out;
            out.text(form).u32(static_cast<std::uint32_t>(columns));
            if (form == std::string_view("batch v3")) out.text(batch.file);
            out.u32(7);
            if (form != std::string_view("batch v1")) out.text(line.reference);
            for (std::size_t i = 0; i < line.typed.size(); ++i)
                if (columns == line.typed.size() || i != column("borrower-checked")) out.text(line.typed[i]);
            return out.take();
        };
        QVERIFY(packed("batch v3", line.typed.size()) == batch.pack());
        QCOMPARE(Batch::unpack(batch.pack()).value().file, batch.file);
        const auto unnamed = Batch::unpack(packed("batch v2", line.typed.size()));
        VERIFY_OK(unnamed);
        QVERIFY(unnamed->file.empty() && unnamed->lines.front().reference == line.reference);
        QCOMPARE(Batch::unpack(batch.pack()).value().lines.front().reference, line.reference);
        for (const auto columns : {line.typed.size(), line.typed.size() - 1}) {
            const auto back = Batch::unpack(packed("batch v1", columns));
            VERIFY_OK(back);
            QVERIFY(back->lines.size() == 1 && back->lines.front().number == 7);
            QVERIFY(back->lines.front().typed == line.typed && back->lines.front().reference.empty());
        }
        COMPARE_FAULT(Batch::unpack(packed("batch v1", line.typed.size() - 2)), input_form);
        COMPARE_FAULT(Batch::unpack(packed("batch v2", line.typed.size() - 1)), input_form);
        COMPARE_FAULT(Batch::unpack(packed("batch v3", line.typed.size() - 1)), input_form);
    }

    void what_is_added_is_numbered_on_and_no_reference_stands_twice() {
        Batch batch;
        batch.lines = {line_with(enough, 7)};
        Batch laid;
        laid.lines = {line_with(enough, 2), line_with(enough, 3)};
        laid.lines[0].reference = "L-1";
        laid.lines[1].reference = "L-2";
        batch.add(Batch(laid));
        QVERIFY(batch.lines.size() == 3 && batch.lines[1].number == 8 && batch.lines[2].number == 9);
        batch.add(Batch(laid));
        QCOMPARE(batch.lines.size(), std::size_t{3});
        Batch none;
        none.add(std::move(laid));
        QVERIFY(none.lines.size() == 2 && none.lines[0].number == 2);
    }

    void a_character_that_the_file_lost_is_told_at_its_cell_and_the_others_go_on() {
        Branch branch;
        const std::string lost("\xEF\xBF\xBD");
        const Table table{{"受查人身分證字號", "案號", "事由", "調閱年度"},
                          {applicant, "115-房貸-" + lost, "房屋貸款申請審查", "114"},
                          {applicant, "115-房貸-00418", "房屋貸款申請審查", "114"}};
        const auto batch = batch_of(table).value();
        const auto bad = judged(branch, batch.lines[0]);
        QVERIFY(!bad.ready());
        QCOMPARE(bad.faults.size(), std::size_t{1});
        const auto& fault = bad.faults.at(column("case-number"));
        QCOMPARE(fault.detail("reason"), std::string{"unreadable"});
        QCOMPARE(fault.detail("position"), std::string{"8"});
        QVERIFY(judged(branch, batch.lines[1]).ready());
        const auto head = batch_of({{"受查人身分證字號", "案" + lost}, {applicant, "1"}});
        COMPARE_FAULT(head, input_form);
        QCOMPARE(head.error().detail("reason"), std::string{"unreadable"});
    }

    void the_only_authorisation_fills_in_what_is_blank() {
        Branch branch;
        const auto line = judged(branch, line_with(enough));
        QVERIFY2(line.ready(), line.faults.empty() ? "" : line.faults.begin()->second.place.c_str());
        QCOMPARE(line.form.authorisation, std::string{"A-001"});
        QCOMPARE(line.form.subject_name, std::string{"王大明"});
        QVERIFY((line.form.items == std::set{Item::t50, Item::t51, Item::t52}));
        QCOMPARE(batch_cell(line, column("T52")), std::string{"是"});
        QCOMPARE(batch_cell(line, column("business")), std::string{"授信"});
        QVERIFY(line.typed[column("authorisation")].empty());  // nobody typed it
        // What somebody typed stands.
        const auto one_item = judged(branch, line_with(but(enough, "T51", "是")));
        QVERIFY(one_item.form.items == std::set{Item::t51});
    }

    void a_number_that_cannot_be_read_is_its_lines_only_fault() {
        Branch branch;
        for (const auto* named : {"", "A-001"})
            for (const auto* items : {"", "是"}) {
                auto cells = but(but(enough, "subject-id", applicant + "\u200B"), "authorisation", named);
                // No authorisation is looked up by a number that is none.
                const auto line = judged(branch, line_with(but(cells, "T50", items)), {});
                QStringList told;
                for (const auto& [at, fault] : line.faults)
                    told << QString::fromStdString(std::string(batch_columns()[at].name));
                QCOMPARE(told, QStringList{"subject-id"});
            }
        // Neither by a name that none has.
        const auto unknown = judged(branch, line_with(but(enough, "authorisation", "A-009")));
        QCOMPARE(unknown.faults.size(), std::size_t{1});
        QCOMPARE(fault_at(unknown, "authorisation"), std::string{"input.form"});
    }

    void without_any_authorisation_that_is_said_R_AU_1() {
        Branch branch;
        const auto none = judged(branch, line_with(enough), {});
        QCOMPARE(none.faults.size(), std::size_t{1});
        QCOMPARE(fault_at(none, "authorisation"), std::string{"rule.R-AU-1"});
        auto used = house_loan();
        used.front().used = {Item::t50, Item::t51, Item::t52};
        QCOMPARE(fault_at(judged(branch, line_with(enough), used), "authorisation"), std::string{"rule.R-AU-5"});
        // Of a number that cannot be read nothing is known yet: that alone is told.
        const auto half = judged(branch, line_with(but(enough, "subject-id", "A12345")), {});
        QCOMPARE(half.faults.size(), std::size_t{1});
        QVERIFY(!fault_at(half, "subject-id").empty());
    }

    void what_was_refused_or_is_another_case_is_no_such_query() {
        Branch branch;
        const auto line = judged(branch, line_with(enough));
        Desk desk(branch);
        const auto id = desk->submissions.submit(line.form).value();
        const auto before = [&](const std::string& name, const std::string& text) {
            return submitted_before(line_with(but(enough, name, text)), desk.book(), person("L03")) != nullptr;
        };
        QVERIFY(!before("case-number", "115-房貸-00418"));
        QVERIFY(!before("authorisation", "A-002"));
        QVERIFY(!before("subject-id", other_applicant));
        QVERIFY(before("reason", "房屋貸款再審查"));
        VERIFY_OK(take(desk, "query.withdraw", {{id}}, "客戶取消申請"));
        QVERIFY(!before("reason", "房屋貸款申請審查"));
    }
};

// How far an officer's day goes by itself, and where the branch asks for two approvers: beside tests/rules/R-DU-6.txt,
// R-LO-8.txt.
using domain::Item;
using Kind = Remark::Kind;

namespace {

/// The same applicant for another case, by the other authorisation: three items, too.
Form another_case() {
    auto form = good_form();
    form.authorisation = "A-002";
    form.case_number = "115-信貸-00999";
    form.reason = "信用貸款徵信";
    return form;
}

const std::set<Item> all{Item::t50, Item::t51, Item::t52};

/// One query of three items, where two supervisors approve what is above `above` items of a day.
struct AskedOfTwo {
    Branch branch;
    Desk desk{branch};
    QueryId id;
    explicit AskedOfTwo(int above = 2) {
        branch.people.in_force["L05"] = {domain::Duty::supervisor};
        branch.policy.second_approver_above = above;
        id = *desk->submissions.submit(good_form());
    }
};

}  // namespace

class TestVolume : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothing_is_claimed_from_other_desks_for_what_would_be_stopped() {
        Branch branch;
        branch.policy.volume_stopped = 2;
        branch.hub.emplace();
        Desk desk(branch);
        COMPARE_FAULT(desk->submissions.submit(good_form()), query_volume);
        QVERIFY(branch.hub->claimed.empty());
    }

    void who_asked_gives_no_first_approval_R_DU_6() {
        AskedOfTwo asked;
        asked.branch.people.in_force["L03"] = {domain::Duty::query_officer, domain::Duty::supervisor};
        COMPARE_FAULT(asked.desk.decide(asked.id, all, "", "L03"), rule_du_6);
    }

    void who_approved_first_takes_no_case_over_R_DU_6() {
        AskedOfTwo asked;
        auto& desk = asked.desk;
        VERIFY_OK(desk.decide(asked.id, all, "", "L04"));  // queries, too
        COMPARE_FAULT(hand_over(desk, asked.id, "L04"), rule_du_6);
    }

    void a_danger_asks_for_two_where_the_branch_says_so_R_DU_6() {
        for (const bool two : {false, true}) {
            Branch branch;
            branch.people.in_force["L05"] = {domain::Duty::supervisor};
            if (two) branch.policy.second_approver = domain::SecondApprover::danger;
            Desk desk(branch);
            const auto plain = *desk->submissions.submit(good_form());
            VERIFY_OK(desk.decide(plain, all, "", "L01"));
            QVERIFY(desk.state(plain, Item::t50) == domain::ItemState::approved);
            branch.around.listed = {{"colleague", "王大明", roc("1150102")}};
            const auto id = *desk->submissions.submit(another_case());
            COMPARE_FAULT(desk.decide(id, all, "", "L01"), input_missing);  // a danger wants words
            VERIFY_OK(desk.decide(id, all, "已電洽本人", "L01"));
            QCOMPARE(desk.state(id, Item::t50) == domain::ItemState::submitted, two);
            if (!two) continue;
            VERIFY_OK(desk.decide(id, all, "已覆核", "L05"));
            QVERIFY(desk.state(id, Item::t50) == domain::ItemState::approved);
        }
    }

    void the_first_of_two_is_asked_of_nobody_elsewhere() {
        AskedOfTwo asked;
        auto& desk = asked.desk;
        COMPARE_FAULT(desk->approvals.question(asked.id, person("L01"), "W2"), query_state);
        VERIFY_OK(desk.decide(asked.id, all, "", "L01"));
        VERIFY_OK(desk->approvals.question(asked.id, person("L05"), "W2"));
    }
};

JCIC_TEST(TestBatch)
JCIC_TEST(TestVolume)
#include "test_batch.moc"
