// What a new query's form takes from a real ledger: authorisations, the last case, templates of reasons, procedures.
#include <QtTest>
#include <algorithm>
#include <fstream>

#include "app/desk/queries/act_desk.h"
#include "app/desk/registers/reading_desk.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
namespace registers = domain::registers;

class TestFormAids : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void an_authorisation_is_offered_with_name_and_what_is_used_R_AU_5() {
        auto one = officer();
        VERIFY_OK(one.sign_in());
        const auto form = one.whole_form().value();
        const auto typed = QString::fromStdString(form.subject_id).toLower().toStdString();
        const auto named = [&]() -> std::optional<inquiry::Offered> {
            const auto offered = desk_->queries().offered(typed).value();
            const auto found = std::ranges::find_if(offered, [&](const inquiry::Offered& each) {
                return each.authorisation.reference == form.authorisation;
            });
            return found == offered.end() ? std::nullopt : std::optional(*found);
        };
        QVERIFY(named().has_value());
        QCOMPARE(named()->subject_name, form.subject_name);
        QVERIFY(named()->used.empty());
        VERIFY_OK(desk_->queries().submit(form));
        QVERIFY(named()->used == form.items);
    }

    /// Window and terminal: else both verifiers would name an honest query ("used").
    void what_another_program_took_back_a_moment_ago_is_asked_on_by_nobody_R_AU_1() {
        auto one = officer();
        VERIFY_OK(one.sign_in());
        auto form = one.whole_form().value();
        VERIFY_OK(one.authorise_anew(form));
        const auto other = scenario::open(profile_);
        scenario::Officer there(*other);
        VERIFY_OK(there.sign_in(Duty::supervisor));
        VERIFY_OK(there.beside(Duty::unit_head, wanted(registers::authorisations, "authorisation.mistaken",
                                                       form.authorisation, {{"why", "鍵入別人的證號"}})));
        COMPARE_FAULT(desk_->queries().submit(form), input_form);
        QVERIFY(desk_->ledger().verify({}).value().ok);
    }

    void what_no_page_can_print_is_told_while_it_is_typed() {
        auto one = officer();
        VERIFY_OK(one.sign_in());
        auto form = one.whole_form().value();
        const auto told = [&]() -> std::string {
            const auto verdict = desk_->queries().check(form).value();
            for (const auto& remark : verdict.remarks)
                if (remark.kind == inquiry::Remark::Kind::unprinted) return remark.details.front().value;
            return {};
        };
        QCOMPARE(told(), std::string());
        form.subject_name = "陳\xEE\x80\x80明";                         // U+E000
        form.reason = "個人信用貸款償債能力審查 \xCD\xB8\xEA\xA1\x80";  // U+0378, U+A840
        QCOMPARE(told(), std::string("⟨U+0378⟩、⟨U+A840⟩、⟨U+E000⟩"));
        // Told, not refused: it is a person's name. And so at a register's step.
        VERIFY_OK(desk_->queries().submit(form));
        VERIFY_OK(one.sign_in(Duty::supervisor));
        const auto& book = registers::reasons;
        domain::registers::StepRequest wanted{
            &book, book.step("reason.entered"), "", {{"title", "房貸"}, {"text", form.reason}}, {}};
        QCOMPARE(desk_->registers().judge(wanted).value().unprinted, std::string("⟨U+0378⟩、⟨U+A840⟩"));
        wanted.typed["text"] = "個人信用貸款償債能力審查";
        QCOMPARE(desk_->registers().judge(wanted).value().unprinted, std::string());
        // And of a file, cp950 as an old system writes it: 造字 at its line, a byte that is none at its cell.
        const auto file = profile_.parent_path() / "reasons.csv";
        std::ofstream(file, std::ios::binary) << "title,text\r\n"
                                              << "1,\xA4\xA4\xA4\xE5\xA4\xA4\xA4\xE5\xFA\x40\r\n"
                                              << "2,\xA4\xA4\xFF\xA4\xE5\xA4\xA4\xA4\xE5\r\n"
                                              << "3,\xA4\xA4\xA4\xE5\xA4\xA4\xA4\xE5\r\n";
        const auto read = desk_->reading().read(book, *wanted.step, file);
        VERIFY_OK(read);
        QCOMPARE(read->lines.size(), std::size_t{3});
        QCOMPARE(read->lines[0].unprinted, std::string("⟨U+E000⟩"));
        QVERIFY(!read->lines[0].fault && !read->lines[2].fault && read->lines[2].unprinted.empty());
        QCOMPARE(read->good(), std::size_t{2});
        const auto& fault = *read->lines[1].fault;
        QCOMPARE(fault.detail("reason"), std::string_view("unreadable"));
        QCOMPARE(fault.detail("field"), std::string_view("text"));
        QCOMPARE(fault.detail("position"), std::string_view("2"));
    }

    void the_last_query_is_this_officers_own() {
        auto one = officer();
        VERIFY_OK(one.sign_in());
        QVERIFY(!desk_->queries().aids().value().last);
        const auto form = one.whole_form().value();
        VERIFY_OK(desk_->queries().submit(form));
        const auto last = desk_->queries().aids().value().last;
        QVERIFY(last.has_value());
        QCOMPARE(last->case_number, form.case_number);
        QCOMPARE(last->reason, form.reason);
        // The next session reads it from the trail.
        VERIFY_OK(one.sign_in());
        QCOMPARE(desk_->queries().aids().value().last->case_number, form.case_number);
    }

    void the_next_case_number_is_one_after_the_greatest() {
        auto one = officer();
        VERIFY_OK(one.sign_in());
        const auto proposed = [&] { return desk_->queries().aids().value().case_number; };
        const auto year = domain::roc_date_at(SystemClock().now()).text().substr(0, 3);
        QCOMPARE(proposed(), year + "-房貸-00001");
        for (const std::string number : {"-房貸-00007", "-信貸-00900", "-房貸-00002"}) {
            auto form = one.whole_form().value();
            form.case_number = year + number;
            VERIFY_OK(desk_->acts().take("query.withdraw", {{desk_->queries().submit(form).value()}},
                                         {{"reason", "客戶取消申請"}}));
            VERIFY_OK(one.sign_in());  // what was over is read by its labels
            QCOMPARE(proposed(), year + "-房貸-00008");
        }
    }

    void the_procedure_in_force_is_named_R_IT_11() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        take(registers::procedures, "procedure.entered", "",
             {{"kind", "t52-use"},
              {"title", "勞保資料使用要點"},
              {"version", "2.1"},
              {"from", today()},
              {"where", "放款科檔案櫃"}});
        COMPARE_FAULT(desk_->queries().aids(), person_duty);
        VERIFY_OK(one.sign_in());
        const auto found = desk_->queries().aids().value().for_t52;
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found.front().title, std::string{"勞保資料使用要點"});
        QCOMPARE(found.front().where, std::string{"放款科檔案櫃"});
    }

    void who_may_approve_and_until_when_there_is_time_is_told_before_it_is_sent_R_DU_6_R_SE_6() {
        auto one = officer();
        VERIFY_OK(one.sign_in());
        const auto aids = desk_->queries().aids().value();
        const auto shown = desk_->snapshot();
        std::vector<std::string> supervisors;
        for (const auto& person : shown->people)
            if (person.duties.contains(Duty::supervisor)) supervisors.push_back(person.name);
        QVERIFY(!supervisors.empty());
        QVERIFY(std::ranges::is_permutation(aids.approvers, supervisors));
        QCOMPARE(aids.holding.size(), std::size(domain::all_items));
        for (const auto& [item, time] : aids.holding) {
            QVERIFY(time.ends >= shown->now + domain::info(item).held - std::chrono::minutes{1});
            QVERIFY(time.fetch_by <= domain::roc_date_at(time.ends));
        }
    }

private:
    void take(const registers::Register& book, std::string_view action, std::string row, registers::Values typed) {
        VERIFY_OK(desk().take_step(wanted(book, action, std::move(row), std::move(typed))));
    }
};

JCIC_TEST(TestFormAids)
#include "test_form_aids.moc"
