#include "app/desk/queries/batch_desk.h"

#include <algorithm>
#include <array>

#include "app/desk/queries/laid_cases.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/events/names.h"
#include "app/domain/typed_text.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/tables/table.h"
#include "app/workstation/sealed_files.h"

namespace jcic::desk {
namespace {

/// What the rules say of one form, and not of whoever submits forms, or of where they are written.
bool of_this_line(const Fault& fault) {
    constexpr std::array<std::string_view, 2> forms{"rule.", "input."};
    const bool of_a_form =
        std::ranges::any_of(forms, [&](std::string_view begin) { return fault.text().starts_with(begin); });
    return of_a_form && fault.code != FaultCode::rule_du_1 && fault.code != FaultCode::rule_pw_2 &&
           fault.code != FaultCode::rule_au_7;
}

constexpr std::string_view draft_of_batch = "batch";

Fault stopped() {
    return {FaultCode::cancelled, "batch", {}};
}

}  // namespace

std::size_t SentBatch::submitted() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(lines, [](const SentLine& line) { return line.query.has_value(); }));
}

Result<inquiry::Batch> BatchDesk::read(const std::filesystem::path& file, const Tell& tell,
                                       const std::stop_token& stop) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("batch"));
    JCIC_TRY(const auto bytes, files::read_given(file));
    JCIC_TRY(const auto rows, files::of_file(tables::from_csv(bytes), file));
    JCIC_TRY(auto batch, files::of_file(inquiry::batch_of(rows), file));
    JCIC_TRY(const auto brought, read_brought_text(bytes));
    batch.source = {file.filename().string(), brought.encoding};
    if (domain::typed_text(batch.source->file, field::batch_file, domain::longest_line))
        batch.file = batch.source->file;
    JCIC_TRY(auto waiting, draft(*seat));
    std::erase_if(waiting.lines, [](const inquiry::BatchLine& line) { return line.reference.empty(); });
    batch.add(std::move(waiting));
    return judge(std::move(batch), {}, tell, stop);
}

Result<inquiry::Batch> BatchDesk::judge(inquiry::Batch batch, const std::set<std::size_t>& only, const Tell& tell,
                                        const std::stop_token& stop) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("batch"));
    const auto total = only.empty() ? batch.lines.size() : only.size();
    std::size_t done = 0;
    for (auto& line : batch.lines) {
        if (!only.empty() && !only.contains(line.number)) continue;
        if (stop.stop_requested()) return tl::unexpected<Fault>(stopped());
        JCIC_CHECK(judge_one(*seat, line, stop));
        if (tell) tell(BatchStage::judging, ++done, total);
    }
    batch.form_once = seat->answers().policy().form_good_for == domain::FormGoodFor::one_submission;
    inquiry::hold_against_each_other(batch);
    return batch;
}

Result<void> BatchDesk::judge_one(Seat& seat, inquiry::BatchLine& line, const std::stop_token& stop) {
    inquiry::read_cells(line);
    line.remarks.clear();
    line.submitted.reset();
    line.submitted_at.reset();
    line.differs.clear();
    std::vector<inquiry::Offered> offered;
    if (const auto subject = domain::PersonalId::parse(line.form.subject_id)) {
        JCIC_CHECK(seat.load_queries_about(*subject, stop));
        if (const auto* before = inquiry::submitted_before(line, seat.book(), seat.person())) {
            line.submitted = before->id;
            line.submitted_at = before->submitted_at;
            line.differs = inquiry::differing(line, *before->query);
            return {};
        }
        JCIC_TRY(offered, queries_.offered(line.form.subject_id, stop));
    }
    inquiry::fill_in(line, offered, parts_.machine.today());
    JCIC_TRY(const auto verdict, queries_.check(line.form, stop));
    inquiry::take_verdict(line, verdict);
    return {};
}

Result<inquiry::QueryId> BatchDesk::submit_one(const inquiry::Batch& batch, const inquiry::BatchLine& line) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("batch"));
    return seat->inquiries().submissions.submit(line.form, line.reference.empty() ? batch.file : std::string());
}

Result<SentBatch> BatchDesk::submit(const inquiry::Batch& batch, const Tell& tell, const std::stop_token& stop) {
    JCIC_CHECK(parts_.seating.officers_seat("batch"));
    SentBatch out;
    const auto total = batch.ready();
    std::optional<LaidCases> laid;
    for (const auto& line : batch.lines) {
        if (!line.ready()) continue;
        if (!line.reference.empty() && !laid) {
            JCIC_TRY(laid, LaidCases::read(parts_.machine));
        }
        if (stop.stop_requested()) {
            out.ended = stopped();
            return out;
        }
        const auto submitted = submit_one(batch, line);
        if (!submitted && !of_this_line(submitted.error())) {
            out.ended = submitted.error();
            return out;
        }
        auto& sent = out.lines.emplace_back(SentLine{line.number, std::nullopt, std::nullopt});
        if (submitted)
            sent.query = *submitted;
        else
            sent.fault = submitted.error();
        // The query stands, whatever comes of this: the next judging finds it and notes it then.
        if (submitted && !line.reference.empty())
            static_cast<void>(laid->note_submitted(line.reference, *submitted, parts_.machine.clock().now()));
        if (tell) tell(BatchStage::submitting, out.lines.size(), total);
    }
    return out;
}

Result<inquiry::Batch> BatchDesk::draft(Seat& seat) const {
    JCIC_TRY(const auto bytes, ledger::SealedDrafts(seat.session()).get(draft_of_batch));
    return bytes ? inquiry::Batch::unpack(*bytes) : inquiry::Batch();
}

Result<void> BatchDesk::put_draft(Seat& seat, const inquiry::Batch& batch) const {
    if (batch.submitted() == batch.lines.size()) return ledger::SealedDrafts(seat.session()).drop(draft_of_batch);
    return ledger::SealedDrafts(seat.session()).put(draft_of_batch, batch.pack());
}

Result<void> BatchDesk::keep(const inquiry::Batch& batch) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("batch"));
    JCIC_CHECK(put_draft(*seat, batch));
    JCIC_TRY(auto laid, LaidCases::read(parts_.machine));
    return laid.note_draft(batch, seat->person(), parts_.machine.clock().now());
}

Result<std::optional<inquiry::Batch>> BatchDesk::kept(const Tell& tell, const std::stop_token& stop) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("batch"));
    JCIC_TRY(auto unjudged, draft(*seat));
    if (unjudged.lines.empty()) return std::optional<inquiry::Batch>();
    JCIC_TRY(auto batch, judge(std::move(unjudged), {}, tell, stop));
    return std::optional(std::move(batch));
}

std::string BatchDesk::sample() {
    const auto rows = inquiry::batch_sample();
    tables::Table table;
    table.columns = rows.front();
    table.rows.assign(rows.begin() + 1, rows.end());
    return tables::to_csv(table);
}

Result<std::filesystem::path> BatchDesk::save_sample(const std::filesystem::path& file) {
    JCIC_CHECK(parts_.seating.officers_seat("batch"));
    JCIC_CHECK(files::may_be_made(file, parts_.machine.profile()));
    JCIC_CHECK(files::create(file, sample()));
    return file;
}

}  // namespace jcic::desk
