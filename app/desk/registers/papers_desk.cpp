#include "app/desk/registers/papers_desk.h"

#include <algorithm>

#include "app/desk/papers/devices.h"
#include "app/desk/papers/evidence.h"
#include "app/desk/papers/given_answers.h"
#include "app/desk/papers/samples.h"
#include "app/desk/papers/self_check.h"
#include "app/desk/registers/papers_sources.h"
#include "app/desk/rooms/one_event.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/saved_file.h"
#include "app/desk/rooms/sheet_heads.h"
#include "app/domain/trail_access.h"
#include "app/paper/pdf/pdf.h"

namespace jcic::desk::papers {
namespace {

using Kind = tables::Sheet::Kind;

constexpr double characters_per_point = 0.2;
constexpr double narrowest = 10;

/// Appends what a block says; its table decides the columns.
class Writer {
public:
    explicit Writer(tables::Sheet& sheet) : sheet_(sheet) {}

    void operator()(const paper::Heading& block) { words(block.text); }
    void operator()(const paper::Facts& block) {
        for (const auto& fact : block.facts) words(fact.label + "：" + fact.value);
    }
    void operator()(const paper::Paragraph& block) { words(block.label + block.text); }
    void operator()(const paper::Table& block) {
        tables::Sheet::Line groups{Kind::heading, {}};
        tables::Sheet::Line subgroups{Kind::heading, {}};
        tables::Sheet::Line titles{Kind::heading, {}};
        for (const auto& column : block.columns) {
            sheet_.widths.push_back(std::max(narrowest, column.least * characters_per_point));
            groups.cells.push_back(column.group);
            subgroups.cells.push_back(column.subgroup);
            titles.cells.push_back(column.title);
        }
        for (auto* line : {&groups, &subgroups})
            if (std::ranges::any_of(line->cells, [](const auto& name) { return !name.empty(); }))
                sheet_.lines.push_back(std::move(*line));
        sheet_.lines.push_back(std::move(titles));
        for (const auto& row : block.rows) {
            if (row.kind == paper::Table::RowKind::group)
                words(row.cells.front());
            else
                sheet_.lines.push_back({Kind::row, row.cells});
        }
    }
    void operator()(const paper::Boxes& block) {
        for (const auto& line : block.lines)
            for (const auto& box : line.boxes) words(box.label + box.value);
    }
    void operator()(const paper::Signatures& block) {
        for (const auto& place : block.places) words(place.label + "：" + place.name);
    }
    void operator()(const paper::Code& block) { words(block.caption); }
    void operator()(const paper::Labels& block) {
        for (const auto& label : block.labels) words(label.words);
    }
    void operator()(const paper::Statement& block) {
        words(block.text);
        words(block.explanation);
    }
    void operator()(const paper::Stamp&) {}  // of a record's page only

private:
    void words(std::string text) { sheet_.lines.push_back({Kind::words, {std::move(text)}}); }
    tables::Sheet& sheet_;
};

}  // namespace

tables::Sheet as_sheet(const paper::Document& document, std::string name) {
    tables::Sheet out{std::move(name), {}, {}};
    const auto& frame = document.frame;
    for (const auto& words : {frame.practice, frame.mark})
        if (!words.empty()) out.lines.push_back({Kind::words, {words}});
    out.lines.push_back({Kind::title, {frame.title}});
    Writer writer(out);
    for (const auto& block : document.blocks) std::visit(writer, block);
    for (const auto& words : {frame.notice, frame.footer})
        if (!words.empty()) out.lines.push_back({Kind::words, {words}});
    if (out.widths.empty()) out.widths.push_back(narrowest * narrowest);  // without a table
    return out;
}

}  // namespace jcic::desk::papers

namespace jcic::desk {
namespace {

using papers::Designated;
using papers::Span;

constexpr int paper_count = 4;

/// By card number.
Result<std::map<std::string, domain::PasswordTries>> password_tries(Seat& seat, const Span& span) {
    constexpr std::string_view about_card = "card:";
    JCIC_TRY(const auto events, papers::events_in(seat, span, "card."));
    std::map<std::string, domain::PasswordTries> out;
    for (const auto& event : events)
        if (event.entry.subject.starts_with(about_card))
            out[event.entry.subject.substr(about_card.size())].apply(event);
    return out;
}

Result<std::vector<papers::UsesOf>> uses_of(Seat& seat, const Span& span) {
    std::vector<papers::UsesOf> out;
    for (const auto& [code, row] : seat.registers().of(domain::registers::people)) {
        auto& one = out.emplace_back(papers::UsesOf{code});
        JCIC_TRY(one.viewed, papers::how_many(seat, span, action::record_viewed, code));
        JCIC_TRY(const auto reviewed, papers::how_many(seat, span, action::record_reviewed, code));
        one.viewed += reviewed;
        JCIC_TRY(one.printed, papers::how_many(seat, span, action::copy_sent, code));
        JCIC_TRY(one.saved, papers::how_many(seat, span, action::record_exported, code));
    }
    return out;
}

Result<std::vector<papers::Attendance>> attendance_of(Seat& seat, const Span& span) {
    std::vector<papers::Attendance> out;
    for (const auto& [code, row] : seat.registers().of(domain::registers::people)) {
        auto& one = out.emplace_back(papers::Attendance{code});
        JCIC_TRY(one.in, papers::moments_in(seat, span, action::session_signed_in, code));
        JCIC_TRY(one.out, papers::moments_in(seat, span, action::session_signed_out, code));
    }
    return out;
}

/// R-PW-2: of who changed theirs since they were designated.
Result<std::map<std::string, UtcTime>> passwords_changed(Seat& seat, const Span& span) {
    std::map<std::string, UtcTime> out;
    for (const auto& [code, row] : seat.registers().of(domain::registers::people)) {
        ledger::EventQuery last;
        last.action = action::password_changed;
        last.subject = std::string(domain::registers::people.about) + code;
        last.until = domain::start_of(span.to) + std::chrono::hours{24};
        JCIC_TRY(const auto found, last_moment(seat.session(), std::move(last)));
        if (found) out.emplace(code, *found);
    }
    return out;
}

/// The span from the ledger's first day on: before it the branch had nothing to keep by this program, and a week, a
/// month or an office day of then is none that is missing. A span that ended before it stays as it is.
Result<Span> since_the_beginning(Seat& seat, const Span& span) {
    JCIC_TRY(const auto first, first_moment(seat.session()));
    return first ? papers::from_beginning(span, domain::roc_date_at(*first)) : span;
}

Result<papers::TrailFacts> trail_of(Seat& seat, const Span& span) {
    papers::TrailFacts out;
    JCIC_TRY(const auto head, seat.session().head());
    out.events = head.size;
    out.root = to_hex(head.root);
    JCIC_TRY(const auto first, first_moment(seat.session()));
    if (first) out.first = *first;
    JCIC_TRY(const auto verified, papers::events_in(seat, span, action::ledger_verified));
    out.verified = verified.size();
    for (const auto& event : verified)
        if (event.entry.value(field::ok) != "yes") ++out.verified_bad;
    JCIC_TRY(out.viewed, papers::how_many(seat, span, action::record_viewed));
    JCIC_TRY(out.reviewed, papers::how_many(seat, span, action::record_reviewed));
    JCIC_TRY(out.in_clear, papers::how_many(seat, span, action::register_exported_in_clear));
    JCIC_TRY(const auto attached, papers::how_many(seat, span, action::register_attachment_saved));
    out.in_clear += attached;  // as an earlier version let them go
    JCIC_TRY(const auto encrypted, papers::how_many(seat, span, action::register_exported));
    out.exported = encrypted + out.in_clear;
    JCIC_TRY(out.with_values, papers::how_many(seat, span, action::ledger_exported_with_values));
    for (const auto way : {action::register_exported, action::register_exported_in_clear,
                           action::register_attachment_saved, action::ledger_exported_with_values}) {
        JCIC_TRY(const auto exports, papers::events_in(seat, span, way));
        for (const auto& one : exports) {
            ++out.exported_by[one.person];
            const auto& form = one.entry.value(field::form);
            if (form == saved_form::calendar || form == saved_form::report) ++out.of_nobody;
        }
    }
    JCIC_TRY(const auto cards, password_tries(seat, span));
    for (const auto& [card, tries] : cards) {
        out.tries_failed += tries.wrong();
        out.tries_not_known += tries.not_known();
    }
    JCIC_TRY(out.uses, uses_of(seat, span));
    JCIC_TRY(out.attendance, attendance_of(seat, span));
    JCIC_TRY(out.passwords, passwords_changed(seat, span));
    return out;
}

/// What a paper is filled from besides its own facts.
struct Sources {
    With<const Machine, const Seating, const Printing> parts;
    Seat& seat;
    const PaperWanted& wanted;
    domain::RocDate base_day;
    paper::ReviewHead head;
    std::vector<Designated> people;
};

Result<paper::Document> self_check_of(const Sources& from, std::size_t& rows) {
    const auto& span = from.wanted.span;
    JCIC_TRY(const auto counted, since_the_beginning(from.seat, span));
    JCIC_TRY(const auto figures, figures_in(from.parts, from.seat, counted, from.people, from.base_day));
    JCIC_TRY(auto trail, trail_of(from.seat, counted));
    const auto policy = from.parts.seating.policy();
    const papers::CheckFacts facts{counted,
                                   from.base_day,
                                   figures,
                                   from.people,
                                   from.seat.registers(),
                                   from.parts.machine.calendar(),
                                   policy,
                                   std::move(trail),
                                   JCIC_VERSION,
                                   from.parts.machine.settings().head_office};
    const auto& rows_of_registers = from.seat.registers();
    const auto& sentences = from.parts.printing.layouts().sentences();
    auto answers = papers::self_check(facts, sentences);
    papers::add_evidence(answers, facts, sentences);
    papers::put_beside(answers, papers::answers_about(rows_of_registers, span),
                       papers::answers_before(rows_of_registers, span), from.people, sentences);
    auto head = from.head;
    if (counted != span) head.period += "（日誌自 " + counted.from.dashed() + " 起）";
    const paper::SelfCheckPaper out{std::move(head), papers::ways_of(from.people, span), std::move(answers)};
    rows = out.answers.size();
    return document_of(out, from.parts.printing.layouts());
}

std::vector<paper::PaperRow> cells_of(const Sources& from, paper::FormKind kind, const paper::Figures::List& rows) {
    std::vector<paper::PaperRow> out;
    for (const auto& row : rows) out.push_back(from.parts.printing.layouts().sentences().cells(kind, row));
    return out;
}

Result<paper::Document> sample_of(const Sources& from, std::size_t& rows) {
    paper::SamplePaper out{from.head, {}};
    const auto years = from.parts.seating.policy().retention_years;
    JCIC_TRY(const auto judging, judgements_in(from.seat));
    for (const auto& drawn : papers::samples_of(from.seat.registers(), from.wanted.span).drawn) {
        JCIC_TRY(const auto query, papers::read_query(from.seat, drawn.query));
        if (!query) continue;
        JCIC_TRY(const auto authorisation, papers::authorisation_of(from.seat, *query));
        auto row = papers::sample_figures(drawn, *query, authorisation, from.people, years);
        papers::set_review(row, drawn, from.seat.registers());
        papers::set_z52_time(row, drawn, from.seat.registers());
        papers::set_last_time(row, drawn, from.seat.registers(), judging, from.people, from.wanted.span.from);
        out.rows.push_back(from.parts.printing.layouts().sentences().cells(paper::FormKind::working_paper_2, row));
    }
    rows = out.rows.size();
    return document_of(out, from.parts.printing.layouts());
}

Result<paper::Document> devices_of(const Sources& from, std::size_t& rows) {
    JCIC_TRY(auto tries, password_tries(from.seat, from.wanted.span));
    JCIC_TRY(auto judging, judgements_in(from.seat));
    const auto devices = papers::device_figures(
        {from.wanted.span, from.base_day, from.seat.registers(), from.people, std::move(tries), std::move(judging)});
    const paper::DevicePaper out{from.head, cells_of(from, paper::FormKind::working_paper_3, devices)};
    rows = out.rows.size();
    return document_of(out, from.parts.printing.layouts());
}

Result<paper::Document> people_paper_of(const Sources& from, std::size_t& rows) {
    const auto& span = from.wanted.span;
    JCIC_TRY(const auto judging, judgements_in(from.seat));
    const auto people = papers::people_figures(from.people, from.seat.registers(), span.from, span.to, judging);
    const paper::PersonRegister out{from.head.head, from.head.year,
                                    cells_of(from, paper::FormKind::working_paper_4, people)};
    rows = out.rows.size();
    return document_of(out, from.parts.printing.layouts());
}

paper::FormKind kind_of(int number) {
    constexpr std::array kinds{paper::FormKind::working_paper_1, paper::FormKind::working_paper_2,
                               paper::FormKind::working_paper_3, paper::FormKind::working_paper_4};
    return kinds.at(static_cast<std::size_t>(number - 1));
}

tl::unexpected<Fault> not_valid(const char* field, const char* reason) {
    return fail(FaultCode::input_form, "papers", {{"field", field}, {"reason", reason}});
}

}  // namespace

Result<Seat*> PapersDesk::seat() {
    return parts_.seating.seat_for(domain::may_take_events_out);
}

Result<FilledPaper> PapersDesk::fill(const PaperWanted& wanted) {
    JCIC_TRY(Seat * seat, this->seat());
    if (wanted.number < 1 || wanted.number > paper_count) return not_valid("paper", "unknown");
    const auto today = parts_.machine.today();
    if (wanted.span.from > today) return not_valid("half", "future");
    const auto base_day = wanted.base_day.value_or(std::min(wanted.span.to, today));
    JCIC_TRY(auto head, sheet_head_of(parts_.machine, *seat));
    JCIC_TRY(auto people, designations_in(*seat));
    auto scope = wanted.scope.empty() ? parts_.machine.settings().branch : wanted.scope;
    const Sources from{parts_,
                       *seat,
                       wanted,
                       base_day,
                       {std::move(head), std::to_string(wanted.span.from.year()), base_day.dashed(), std::move(scope),
                        wanted.span.text(), wanted.reviewer},
                       std::move(people)};
    FilledPaper out;
    out.look = parts_.printing.layouts().form(kind_of(wanted.number)).look;
    constexpr std::array fillers{self_check_of, sample_of, devices_of, people_paper_of};
    JCIC_TRY(out.document, fillers.at(static_cast<std::size_t>(wanted.number - 1))(from, out.rows));
    return out;
}

Result<std::size_t> PapersDesk::save(const PaperWanted& wanted, const std::filesystem::path& file, const Leaving& how) {
    JCIC_TRY(Seat * seat, this->seat());
    JCIC_TRY(const auto saved, SavedFile::at(parts_.machine, *seat, "papers", file, how, domain::may_take_events_out,
                                             SavedFile::Forms::pdf_or_workbook));
    JCIC_TRY(const auto filled, fill(wanted));
    const auto number = std::to_string(wanted.number);
    const auto name = "working-paper-" + number;
    if (!saved.is_pdf())
        return saved.save_workbook(*seat, name, filled.rows, papers::as_sheet(filled.document, "聯徵" + number));
    JCIC_TRY(const auto pdf, paper::render(filled.document, filled.look));
    return saved.save_pages(*seat, name, filled.rows, pdf);
}

}  // namespace jcic::desk
