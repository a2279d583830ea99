// Registers as the windows are shown them: two rows in each, one of them over, with whatever fits their fields.
#include <QBuffer>
#include <QImage>

#include "app/desk/commands/desk_links.h"
#include "app/desk/commands/incidents.h"
#include "app/desk/commands/lists.h"
#include "app/desk/commands/papers.h"
#include "app/desk/commands/rights.h"
#include "app/desk/commands/serials.h"
#include "app/domain/steps/register_steps.h"
#include "tests/ui/fake_world.h"

namespace jcic::test {
namespace {

namespace registers = domain::registers;
using command::Book;
using domain::events::Kind;

std::string written(const domain::events::Field& field) {
    if (field.kind == Kind::choice) return std::string(field.choices.front().name);
    if (field.kind == Kind::day) return "1151122";
    if (field.kind == Kind::time) return "14:06";
    if (field.kind == Kind::week) return "1-5 09:00-16:00";
    if (field.kind == Kind::item) return "T50";
    if (field.kind == Kind::items) return "T50,T51,T52";
    if (field.kind == Kind::person) return "L02";
    if (field.kind == Kind::subject) return "A123456789";
    if (field.kind == Kind::duties) return "query-officer:1151120-1161119,supervisor";
    if (field.kind == Kind::number) return "7";
    if (field.kind == Kind::attachment) return domain::Attachment{{7}, {9}, "授權書.pdf"}.text();
    return field.keep == domain::Keep::plain ? "二樓授信櫃檯 EZ-0001" : "黃建國";
}

desk::RegisterRow row_of(Book book, bool over) {
    desk::RegisterRow out{over ? "1" : "2", over ? &book->states.back() : &book->states.front(), {}, {}};
    for (const auto& column : book->columns) {
        const auto* field = book->field(column.field);
        out.cells.push_back(field == nullptr ? "書面" : domain::registers::shown_value(*field, written(*field)));
    }
    if (over || book->dues.empty()) return out;
    out.due = domain::RocDate::parse("1151122").value();
    out.urgency = domain::registers::Urgency::late;
    return out;
}

desk::RowView row_view(Book book, const std::string& id) {
    desk::RowView out{row_of(book, id == "1"), {}, {}, {}};
    for (const auto& field : book->is_made() ? book->said : book->steps.front().asks)
        out.values.push_back({&field, domain::registers::shown_value(field, written(field)), written(field), false});
    if (!book->is_made())
        out.story.push_back(
            {417, UtcTime{} + std::chrono::hours{498000}, &book->steps.front(), "林怡君 L03", "張保管 L02"});
    if (out.row.due) out.owes.push_back({book->dues.front().title, *out.row.due, domain::registers::Urgency::late});
    for (const auto& step : book->steps)
        if (!step.begins() && id != "1") (step.counted ? out.counted : out.possible).push_back(&step);
    if (!out.possible.empty()) out.likely = out.possible.front();
    return out;
}

desk::AttachedFile picture_of_a_form() {
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QBuffer png;
    picture.save(&png, "PNG");
    const auto& data = png.data();
    Bytes bytes(data.begin(), data.end());
    return {"授權書.png", domain::AttachmentForm::png, std::make_shared<const Bytes>(std::move(bytes))};
}

desk::RowCounts counts_of(Book book) {
    return {2, 1, 0, book->dues.empty() ? std::size_t{0} : std::size_t{1}};
}

desk::RegisterView rows_of(const command::Rows& wanted) {
    desk::RegisterView view{wanted.book, {row_of(wanted.book, false)}, 1, {}, {}};
    for (const auto& step : wanted.book->steps)
        if (desk::can_be_read_in(step)) view.from_file.push_back(&step);
    if (!wanted.filter.only_open && !wanted.filter.mine) view.rows.push_back(row_of(wanted.book, true));
    if (wanted.filter.owing == domain::registers::Urgency::soon) view.rows.clear();
    if (wanted.filter.owing == domain::registers::Urgency::late) view.rows.resize(1);
    view.found = view.rows.size();
    if (!wanted.book->is_made()) view.counts = counts_of(wanted.book);
    for (const auto& step : wanted.book->steps)
        if (step.begins() && !step.counted) view.begins.push_back(&step);
    return view;
}

desk::StepText page_of(const command::PageOf& asked) {
    std::string text = "文件\t" + std::string(asked.wanted.book->title) + "：" + asked.wanted.step->title + " v1\n";
    const bool lends = asked.wanted.step->written == domain::registers::Written::table;
    for (const auto& field : asked.wanted.step->asks) {
        const auto typed = asked.wanted.typed.find(field.name);
        const auto value = lends && typed != asked.wanted.typed.end() ? typed->second : written(field);
        text += std::string(field.title) + "\t" + domain::registers::shown_value(field, value) + "\n";
    }
    return {{}, text, "7F3A-91C2"};
}

}  // namespace

desk::ReadIn lines_of(const command::ReadFile& wanted) {
    desk::ReadIn out{wanted.book, wanted.step, {}, {}};
    for (const auto& field : wanted.step->asks) out.columns.emplace_back(field.title);
    for (const std::size_t number : {2U, 3U}) {
        auto& line = out.lines.emplace_back(desk::ReadLine{number, {wanted.book, wanted.step, {}, {}, {}}, {}, {}});
        for (const auto& field : wanted.step->asks) line.cells.push_back(written(field));
    }
    out.lines.back().fault = Fault{FaultCode::rule_roc_date, "test", {}};
    return out;
}

namespace {

/// One that an approved query may take over, one that none fits.
std::vector<desk::WaitingSerial> numbers_that_wait() {
    const auto subject = domain::PersonalId::parse("A123456789").value();
    const auto at = afternoon() - std::chrono::hours{5};
    return {{{"7", subject, domain::Item::t52, "●●●●4471", at, at + std::chrono::days{3}, true, 0},
             {{"q1", "115-房貸-00417", "黃建國"}}},
            {{"8", subject, domain::Item::t50, "●●●●4472", at, at + std::chrono::days{7}, true, 0}, {}}};
}

inquiry::SerialsFound numbers_that_JCIC_names() {
    inquiry::SerialsFound out{"6", {}, {}};
    for (const auto& one : numbers_that_wait())
        out.serials.push_back(
            {one.serial.item, one.serial.masked, one.serial.issued, one.serial.deadline, std::nullopt, one.serial.row});
    out.serials.front().query = "q4";
    out.serials.front().row.clear();
    out.not_here.push_back({afternoon(), "T51", "115-房貸-00099", "L03", "waiting"});
    return out;
}

/// One item answered, and all of them last time.
desk::CheckSheet answers_of_a_half(const std::string& half) {
    desk::CheckSheet out{half, "3", "何覆核 L06", false, "114H2", {}};
    for (const auto& question : registers::check_questions())
        out.lines.push_back({&question, {}, {}, "符合。與上次相同的說明"});
    out.lines.front().verdict = "yes";
    out.lines.front().note = "抽看 10 件";
    out.may_fill = true;
    return out;
}

desk::TakingOverText page_of_taking_over(const command::ShowTakingOver& asked) {
    return {asked.query, asked.row, asked.approver, "文件\t併入找回的調閱序號 v1\n項目\tT52\n調閱序號\t●●●●4471\n",
            "7F3A-91C2"};
}

/// One to be reviewed, one whose review is one's own and overdue, one that is ended.
std::vector<desk::ReviewedAccount> accounts_of_a_branch() {
    using State = desk::Account::State;
    using Outcome = desk::ReviewedAccount::Outcome;
    const auto day = [](const char* text) { return domain::RocDate::parse(text).value(); };
    const auto account = [&](const char* code, const char* name, domain::Duty duty, State state) {
        return desk::Account{code, name, "專員", domain::DutyTerms{duty}, day("1150105"), std::nullopt, state};
    };
    desk::ReviewedAccount asks{account("L03", "林怡君", domain::Duty::query_officer, State::active)};
    asks.account.use = {afternoon(), afternoon()};
    asks.due = day("1160105");
    asks.ours = true;
    desk::ReviewedAccount own{account("L08", "方家維", domain::Duty::administrator, State::active)};
    own.account.unused = true;
    own.due = day("1150705");
    own.overdue = true;
    desk::ReviewedAccount left{account("L09", "黃建國", domain::Duty::query_officer, State::ended)};
    left.outcome = Outcome::ended;
    left.by = "L01";
    left.at = afternoon();
    return {asks, own, left};
}

/// One record, viewed by its officer and printed, the copy filed.
desk::papers::Affected what_was_touched() {
    desk::papers::AffectedItem one;
    one.query = "q1";
    one.case_number = "115-房貸-00417";
    one.item = domain::Item::t52;
    one.state = domain::ItemState::retrieved;
    one.fetched = true;
    one.subject = "A123456789";
    one.masked = "A12●●●●789";
    one.subject_name = "黃建國";
    one.asked_by = "L03";
    one.copies = {{1, domain::CopyState::filed, false}};
    const auto touch = [](std::uint64_t event, const char* action, int copy) {
        return desk::papers::Touch{event, afternoon(), action, "L03", "0129999-W1", "10.1.2.33", copy};
    };
    one.touches = {touch(17, "query.requesting", 0), touch(19, "record.viewed", 0), touch(21, "copy.sent", 1)};
    desk::papers::Affected out;
    out.items = {one};
    out.queries = 1;
    out.records = 1;
    out.people = {"A123456789"};
    out.copies = 1;
    out.copies_left = 1;
    out.seen_by = {"L03"};
    return out;
}

/// Two lines, one of them not this person's to read; one key confirms it.
desk::OpenedSheet sheet_of_a_week(const std::string& row) {
    const auto& book = registers::weekly_sheets;
    const auto day = [](const char* text) { return domain::RocDate::parse(text).value(); };
    desk::OpenedSheet out{{row, {day("1151116"), day("1151122")}, "L03", 11, 42, 2, "00ff"},
                          &book.state("closed"),
                          "林怡君 L03",
                          "",
                          "",
                          "",
                          {},
                          {book.step("weekly-sheet.confirmed")}};
    desk::SheetLine line;
    line.at = afternoon();
    line.event = 17;
    line.user_code = "L03";
    line.user_name = "林怡君";
    line.address = "10.1.2.33";
    line.item = domain::Item::t50;
    line.case_number = "115-房貸-00417";
    line.subject_id = "A123456789";
    line.subject_name = "黃建國";
    line.reason = "房屋貸款申請";
    line.approver = "陳志明";
    line.state = domain::ItemState::retrieved;
    out.lines.push_back(line);
    line.item = domain::Item::t51;
    line.sealed = true;
    out.lines.push_back(line);
    return out;
}

}  // namespace

void FakeWorld::answer_registers() {
    answer<command::OwnFingerprint>([](const auto&) { return std::string(64, 'a'); });
    answer<command::LookAtLinks>([](const auto&) {
        desk::ExchangeLinks links;
        links.own.through = 40;
        links.own.waits = 44;
        links.others.push_back({"0129999-W2", afternoon() - std::chrono::hours{1}, 30});
        links.others.back().differ = {{"authorisation", "P-0417 T50", "query:q1", "query:00ff"}};
        links.others.back().held_back = {"P-0418 T51"};
        links.others.push_back({"0129999-W3"});
        links.others.back().fault = Fault{FaultCode::exchange_file, "test", {{"reason", "signature"}}};
        links.others.back().refused = 9;
        return links;
    });
    answer_authorisations();
    answer_branch();
    answer_reviews();
    answer<command::WaitingSerials>([](const auto&) { return numbers_that_wait(); });
    answer<command::FindSerials>([](const auto&) { return numbers_that_JCIC_names(); });
    answer<command::SubjectsToAsk>([](const auto&) {
        return std::vector<desk::SubjectToAsk>{{"A123456789", true, true}, {"F220123459", false, true}};
    });
    answer<command::ShowTakingOver>(page_of_taking_over);
    answer<command::WeeklySheet>([](const command::WeeklySheet& wanted) { return sheet_of_a_week(wanted.row); });
    answer<command::WeeklySheetPage>([this](const auto&) {
        const auto today = domain::roc_date_at(state.now);
        return desk::PrintedRegister{"weekly-sheets", today, today, pdf};
    });
    answer<command::SaveWeeklySheet>([](const auto&) { return std::size_t{2}; });
    answer<command::AccountReview>([](const auto&) { return accounts_of_a_branch(); });
    answer<command::RightsPage>([this](const auto&) {
        const auto today = domain::roc_date_at(state.now);
        return desk::PrintedRegister{"account-review", today, today, pdf};
    });
    answer<command::SaveList>([](const command::SaveList& one) { return one.list.rows.size(); });
    answer<command::SaveRights>([](const auto&) { return std::size_t{3}; });
    answer<command::ListAffected>([this](const auto&) {
        tell(command::ListAffected::Progress{1, 2});
        return what_was_touched();
    });
    answer<command::AssessIncident>([](const auto&) { return what_was_touched(); });
    answer<command::SaveAffected>([](const auto&) { return std::size_t{3}; });
    answer<command::IncidentLetter>([this](const auto&) {
        const auto today = domain::roc_date_at(state.now);
        return desk::PrintedRegister{"letters", today, today, pdf};
    });
    answer<command::CloseOwnWeek>([](const auto&) { return std::string("3"); });
    answer<command::Registers>([](const auto&) {
        const auto books = registers::all_to_read();
        return std::vector<Book>(books.begin(), books.end());
    });
    answer<command::CountedRegisters>([](const auto&) {
        std::vector<desk::RegisterInList> out;
        for (const auto* book : registers::all_to_read())
            out.push_back({book, book->is_made() ? desk::RowCounts{} : counts_of(book)});
        return out;
    });
    answer<command::JudgeStep>([](const auto&) { return desk::Judged(); });
    answer<command::SavePaper>([](const auto&) { return std::size_t{40}; });
    answer<command::OpenCheck>([](const auto& asked) { return answers_of_a_half(asked.half); });
    answer<command::AnswerCheck>([](const auto&) { return std::string("3"); });
    answer<command::Rows>(rows_of);
    answer<command::Row>([](const command::Row& wanted) { return row_view(wanted.book, wanted.id); });
    answer<command::Attach>([](const command::Attach& wanted) {
        return desk::Attaching{"07", wanted.file.filename().string()};
    });
    answer<command::ScanForm>([](const auto&) {
        domain::FormImage askew;
        askew.width = 2480;
        askew.height = 3508;
        askew.stated_dpi = 300;
        askew.skew = 1.4;
        return command::ScannedForm{{"08", "scan-1151127-1406.png"}, {domain::remarks_on(askew)}, std::nullopt};
    });
    answer<command::LookAtForm>([](const auto&) {
        domain::FormImage askew;
        askew.width = 2480;
        askew.height = 3508;
        askew.stated_dpi = 200;
        askew.skew = 1.4;
        return desk::FormLook{domain::remarks_on(askew)};
    });
    answer<command::Attached>([](const auto&) { return picture_of_a_form(); });
    answer<command::ReadFile>(lines_of);
    answer<command::TakeRead>([](const command::TakeRead& wanted) {
        return desk::TakenIn{wanted.seen.good(), std::nullopt, 0};
    });
    answer<command::SaveForm>([](const command::SaveForm& wanted) { return wanted.file; });
    answer<command::PageOf>(page_of);
    answer<command::PagesOf>([](const command::PagesOf& asked) {
        std::vector<desk::RowPage> out;
        for (const auto& one : asked.wanted) out.push_back({one, page_of({one}), std::nullopt});
        return out;
    });
    answer<command::TakeTogether>([](const command::TakeTogether& asked) { return asked.shown; });
    answer<command::Take>(
        [](const command::Take& asked) { return asked.wanted.row.empty() ? std::string("3") : asked.wanted.row; });
    answer<command::Save>([](const auto&) { return std::size_t{2}; });
    refuse<command::Sheet>(Fault{FaultCode::printer_none, "test", {}});
}

}  // namespace jcic::test
