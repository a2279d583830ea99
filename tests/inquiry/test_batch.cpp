// Many queries out of one table: its columns, what a line comes to, what lines say against each other.
#include <QtTest>

#include "app/inquiry/checks/batch.h"
#include "inquiry/branch.h"
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
    void columns_are_known_by_title_and_by_name_in_any_order() {
        const Table table{{"案號", "T50", "ＳＵＢＪＥＣＴ－ＩＤ", "姓名"},
                          {"115-房貸-00417", "是", applicant, "王大明"}};
        const auto batch = batch_of(table).value();
        QCOMPARE(batch.lines.size(), std::size_t{1});
        QCOMPARE(batch.lines.front().number, std::size_t{2});
        QCOMPARE(batch.lines.front().typed[column("subject-id")], applicant);
        QCOMPARE(batch.lines.front().typed[column("case-number")], std::string{"115-房貸-00417"});
        QCOMPARE(batch.lines.front().typed[column("T50")], std::string{"是"});
        QVERIFY(batch.lines.front().typed[column("reason")].empty());
        QCOMPARE(batch.columns, std::size_t{4});
    }

    void a_column_that_is_none_or_twice_there_is_told_and_nothing_read() {
        const auto reason = [](const Table& table) { return batch_of(table).error().detail("reason"); };
        QCOMPARE(reason({{"受查人身分證字號", "生日"}, {applicant, "1"}}), std::string{"no-column"});
        QCOMPARE(reason({{"受查人身分證字號", "subject-id"}, {applicant, "1"}}), std::string{"twice"});
        QCOMPARE(reason({}), std::string{"empty"});
        QCOMPARE(reason({{"受查人身分證字號"}}), std::string{"empty"});
        COMPARE_FAULT(batch_of({{"案號"}, {"115-房貸-00417"}}), input_missing);
        Table many{{"受查人身分證字號"}};
        many.resize(most_batch_lines + 2, {applicant});
        QCOMPARE(reason(many), std::string{"lines"});
    }

    void what_stands_under_no_column_is_not_dropped_in_silence() {
        const auto told =
            batch_of({{"受查人身分證字號", "案號", ""}, {applicant, "115-房貸", ""}, {applicant, "115", "房貸"}});
        COMPARE_FAULT(told, input_form);
        QCOMPARE(told.error().detail("reason"), std::string{"more-cells"});
        QCOMPARE(told.error().detail("line"), std::string{"3"});
    }

    void lines_of_blanks_are_no_lines_and_others_keep_their_numbers() {
        const auto batch = batch_of({{"受查人身分證字號", "案號"}, {" ", ""}, {applicant, "115"}}).value();
        QCOMPARE(batch.lines.size(), std::size_t{1});
        QCOMPARE(batch.lines.front().number, std::size_t{3});
        // A line with nothing at all in it, before the head too.
        const auto spaced = batch_of({{}, {"受查人身分證字號", "案號"}, {}, {}, {applicant, "115"}, {}}).value();
        QCOMPARE(spaced.lines.size(), std::size_t{1});
        QCOMPARE(spaced.lines.front().number, std::size_t{5});
        COMPARE_FAULT(batch_of({{}, {}}), input_form);
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

    void words_are_read_however_they_are_typed() {
        auto line = line_with({{"subject-id", "ａ123456789 "},
                               {"business", "lending"},
                               {"subject-kind", "保證人"},
                               {"T50", "ｙ"},
                               {"T51", "否"},
                               {"T52", "N"}});
        read_cells(line);
        QVERIFY(line.faults.empty());
        QCOMPARE(line.form.subject_id, applicant);
        QVERIFY(line.form.business == domain::Business::lending);
        QVERIFY(line.form.subject_kind == domain::SubjectKind::guarantor);
        QVERIFY(line.form.items == std::set{Item::t50});
    }

    void a_word_that_is_none_of_its_column_is_told_in_its_place() {
        Branch branch;
        const auto line = judged(branch, line_with(but(but(enough, "business", "洗錢防制"), "T51", "也許")));
        QCOMPARE(fault_at(line, "business"), std::string{"input.form"});
        QCOMPARE(fault_at(line, "T51"), std::string{"input.form"});
        QCOMPARE(line.faults.at(column("T51")).detail("allowed"), std::string{"是 | 否"});
        QVERIFY(!line.ready());
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

    void three_times_no_is_an_answer() {
        Branch branch;
        const auto line = judged(branch, line_with(but(but(but(enough, "T50", "否"), "T51", "否"), "T52", "否")));
        QVERIFY(line.form.items.empty());
        QCOMPARE(fault_at(line, "T50"), std::string{"input.missing"});
    }

    void of_two_authorisations_somebody_chooses_and_nothing_else_is_missing() {
        Branch branch;
        auto two = house_loan();
        two.push_back({Branch::authorisation("A-002", applicant, "個人信用貸款"), "王大明", {}});
        const auto line = judged(branch, line_with(enough), two);
        QVERIFY((line.fitting == std::vector<std::string>{"A-001", "A-002"}));
        QCOMPARE(line.faults.size(), std::size_t{1});
        QCOMPARE(fault_at(line, "authorisation"), std::string{"input.missing"});
        const auto chosen = judged(branch, line_with(but(enough, "authorisation", "A-002")), two);
        QVERIFY(chosen.ready() && chosen.fitting.empty());
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

    void a_line_is_judged_by_the_rules_of_one_query() {
        Branch branch;
        const auto line = judged(branch, line_with(but(enough, "reason", "。")));
        QCOMPARE(fault_at(line, "reason"), std::string{"rule.R-DU-6"});
        const auto verdict = Desk(branch)->submissions.check(line.form).value();
        QCOMPARE(verdict.faults.size(), line.faults.size());
        const auto personal = judged(branch, line_with(but(enough, "case-number", "115-" + applicant)));
        QCOMPARE(fault_at(personal, "case-number"), std::string{"input.form"});
    }

    void an_item_that_may_not_be_asked_is_told_at_that_item() {
        Branch branch;
        std::vector<Offered> guarantor{{Branch::authorisation("A-003", other_applicant, "房貸保證人"), "李小華", {}}};
        auto cells = but(but(enough, "subject-id", other_applicant), "authorisation", "A-003");
        cells.insert({{"borrower-id", applicant}, {"borrower-name", "王大明"}, {"T50", "是"}, {"T52", "是"}});
        const auto line = judged(branch, line_with(cells), guarantor);
        QVERIFY(fault_at(line, "T50").empty());
        QVERIFY(!fault_at(line, "T52").empty());  // R-EL-2
        cells["T52"] = "否";
        QVERIFY(judged(branch, line_with(cells), guarantor).ready());
    }

    void two_lines_do_not_ask_for_the_same_by_one_authorisation_R_AU_5() {
        Branch branch;
        Batch batch;
        batch.lines.push_back(judged(branch, line_with(but(enough, "T50", "是"), 2)));
        batch.lines.push_back(judged(branch, line_with(but(enough, "T51", "是"), 3)));
        batch.lines.push_back(judged(branch, line_with(enough, 4)));
        hold_against_each_other(batch);
        QVERIFY(batch.lines[0].ready() && batch.lines[1].ready());
        QVERIFY(!batch.lines[2].ready());
        QCOMPARE(batch.lines[2].against.size(), std::size_t{2});
        QCOMPARE(batch.lines[2].against.at(column("T51")).detail("line"), std::string{"3"});
        QCOMPARE(batch.ready(), std::size_t{2});
        batch.lines.erase(batch.lines.begin(), batch.lines.begin() + 2);
        hold_against_each_other(batch);
        QVERIFY(batch.lines.front().ready());
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
        VERIFY_OK(desk->submissions.withdraw(id, "客戶取消申請"));
        QVERIFY(!before("reason", "房屋貸款申請審查"));
    }
};

JCIC_TEST(TestBatch)
#include "test_batch.moc"
