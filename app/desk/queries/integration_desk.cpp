#include "app/desk/queries/integration_desk.h"

#include <algorithm>
#include <array>
#include <thread>

#include "app/base/text.h"
#include "app/desk/queries/integration_folder.h"
#include "app/desk/rooms/host_plug.h"
#include "app/desk/rooms/machine.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/compared.h"
#include "app/domain/items.h"
#include "app/domain/roc_date.h"
#include "app/files/files.h"
#include "app/paper/pdf/cms.h"
#include "app/tables/json.h"

namespace jcic::desk {
namespace {

std::string_view state_of(const inquiry::ItemEntry& item) {
    using domain::ItemState;
    switch (item.state) {
        case ItemState::draft:
        case ItemState::submitted:
            return told_state::submitted;
        case ItemState::approved:
            return told_state::approved;
        case ItemState::refused:
            return told_state::refused;
        case ItemState::requesting:
        case ItemState::serial_held:
            return told_state::asked;
        case ItemState::unsettled:
            return told_state::not_known;
        case ItemState::retrieved:
            return item.record == domain::RecordState::erased ? told_state::ended : told_state::answered;
        case ItemState::expired:
        case ItemState::failed:
            return told_state::ended;
        case ItemState::withdrawn:
            return told_state::withdrawn;
    }
    return told_state::ended;
}

/// Of several items the one that is waited for; where none is, what came of them.
std::string_view state_of_all(const std::map<std::string, std::string>& items) {
    const auto some = [&](std::string_view state) {
        return std::ranges::any_of(items, [&](const auto& one) { return one.second == state; });
    };
    for (const auto state :
         {told_state::submitted, told_state::approved, told_state::not_known, told_state::asked, told_state::answered})
        if (some(state)) return state;
    for (const auto state : {told_state::refused, told_state::withdrawn})
        if (!items.empty() && std::ranges::all_of(items, [&](const auto& one) { return one.second == state; }))
            return state;
    return told_state::ended;
}

}  // namespace

bool CaseState::is_over() const {
    return state == told_state::refused || state == told_state::withdrawn || state == told_state::ended;
}

CaseState state_of(const LaidCase& laid, const inquiry::QueryEntry* query) {
    switch (laid.state) {
        case LaidState::laid:
            return {.state = std::string(told_state::laid), .since = laid.since};
        case LaidState::wrong:
            return {std::string(told_state::wrong), laid.why, laid.where, {}, laid.since};
        case LaidState::dropped:
            return {.state = std::string(told_state::withdrawn), .since = laid.since};
        case LaidState::submitted:
            break;
    }
    // A ledger that was put back from a backup may not have it.
    if (query == nullptr) return {.state = std::string(told_state::not_known), .since = laid.since};
    CaseState out{.state = {}, .since = query->last_written};
    for (const auto& [item, entry] : query->items) {
        out.items.emplace(domain::code_of(item), state_of(entry));
        if (entry.state == domain::ItemState::refused && query->approval) out.reason = query->approval->cause;
        if (out.reason.empty()) out.reason = entry.problem;
    }
    if (!domain::same_reference(query->case_number, laid.case_number)) out.corrected = query->case_number;
    out.state = state_of_all(out.items);
    if (query->erased || query->relation) out.state = told_state::ended;
    return out;
}

std::string state_text(const Machine& machine, const LaidCase& laid, const CaseState& state, std::uint64_t number,
                       UtcTime made) {
    std::vector<tables::JsonText> out{{"format", "jcic-desk state v1", {}},
                                      {"world", std::string(domain::name_of(machine.kind())), {}},
                                      {"institution", machine.settings().institution.text(), {}},
                                      {"workstation", machine.settings().workstation, {}},
                                      {"reference", laid.reference, {}},
                                      {"case-number", laid.case_number, {}},
                                      {"number", std::to_string(number), {}},
                                      {"state", state.state, {}},
                                      {"since", domain::iso_text(state.since), {}},
                                      {"made", domain::iso_text(made), {}}};
    if (!state.corrected.empty()) out.push_back({"corrected-case-number", state.corrected, {}});
    if (!state.reason.empty()) out.push_back({"reason", state.reason, {}});
    if (!state.column.empty()) out.push_back({"column", state.column, {}});
    if (!state.items.empty()) out.push_back({"items", {}, {state.items.begin(), state.items.end()}});
    return tables::json_object(out);
}

namespace {

/// Who renames a whole file into the folder has written to it before; who writes it there goes on writing.
constexpr Millis settles_within{2'000};
constexpr Millis stop_heard{50};
constexpr Millis between_rounds{2'000};
/// Cases wait for a person: nobody looks for them more often.
constexpr Millis between_counts{10'000};
constexpr std::size_t told_a_round = 8;

std::filesystem::path lock_of(const Machine& machine) {
    return machine.profile() / "integration" / "lock";
}

/// Window and terminal take in turn.
Result<files::Lock> alone(const Machine& machine) {
    JCIC_CHECK(files::make_folder(lock_of(machine).parent_path()));
    return files::Lock::take(lock_of(machine));
}

/// What is said of the case but for when.
std::string digest_of(const Machine& machine, const LaidCase& laid, const CaseState& state) {
    return to_hex(sha256_of(view(state_text(machine, laid, state, 0, UtcTime{}))));
}

/// A file's own fault: it is put aside. Another is the desk's, and stops the taking.
bool is_of_the_file(const Fault& fault) {
    return fault.code == FaultCode::integration_file || fault.code == FaultCode::input_form ||
           fault.code == FaultCode::input_missing || fault.code == FaultCode::file_form;
}

std::optional<Fault> fault_of(const files::Lying& one) {
    if (one.against) return one.against;
    if (one.size > largest_laid) return Fault{FaultCode::integration_file, "integration", {{"reason", "size"}}};
    return std::nullopt;
}

/// What somebody is still writing is told where the files are listed, and to nobody else.
bool is_unfinished(const Fault& fault) {
    return fault.detail("reason") == "unfinished";
}

const inquiry::QueryEntry* query_of(const Seat& seat, const LaidCase& one) {
    return one.query.empty() ? nullptr : seat.book().find(one.query);
}

}  // namespace

struct IntegrationDesk::Taking {
    IntegrationFolder folder;
    LaidCases cases;
    inquiry::Batch draft;
    domain::PersonId person;
    TakenCases out{};
};

bool IntegrationDesk::is_settled(const files::Lying& one) const {
    const auto age = SystemClock().now() - one.written;
    return age < Millis{0} || age >= settles_within;
}

Result<LaidView> IntegrationDesk::look() {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("integration"));
    LaidView out;
    if (parts_.machine.settings().integration_folder.empty()) return out;
    out.is_set = true;
    out.untold = untold_;
    JCIC_TRY(const auto folder, IntegrationFolder::of(parts_.machine));
    JCIC_TRY(const auto laid, folder.laid());
    for (const auto& one : laid.files) out.files.push_back({one.name, one.size, one.written, fault_of(one)});
    for (const auto& one : laid.left) out.left.push_back({visible_line(one.name), one.size, one.written, one.against});
    JCIC_TRY(out.refused, folder.refused());
    JCIC_TRY(const auto cases, LaidCases::read(parts_.machine));
    for (const auto& [key, one] : cases.all()) {
        if (one.state == LaidState::submitted && query_of(*seat, one) == nullptr) continue;
        out.states.emplace(one.reference, state_of(one, query_of(*seat, one)));
        out.cases.push_back(one);
    }
    return out;
}

Result<TakenCases> IntegrationDesk::take_files(const Tell& tell, const std::stop_token& stop) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("integration"));
    JCIC_TRY(auto folder, IntegrationFolder::of(parts_.machine));
    JCIC_TRY(const auto lock, alone(parts_.machine));
    JCIC_TRY(auto cases, LaidCases::read(parts_.machine));
    JCIC_TRY(auto draft, batches_.draft(*seat));
    Taking taking{std::move(folder), std::move(cases), std::move(draft), seat->person()};
    JCIC_TRY(const auto begun, taking.folder.taken());
    for (const auto& one : begun) JCIC_CHECK(take_one(taking, one.name, true));
    JCIC_TRY(const auto laid, taking.folder.laid());
    for (const auto& one : laid.left)
        if (!is_unfinished(*one.against)) leave(taking, one.name, *one.against);
    for (const auto& one : laid.files) {
        while (!is_settled(one) && !stop.stop_requested()) std::this_thread::sleep_for(stop_heard);
        if (stop.stop_requested()) return fail(FaultCode::cancelled, "integration");
        if (taking.out.more) break;
        JCIC_CHECK(take_one(taking, one.name, false));
    }
    JCIC_TRY(taking.out.batch, batches_.judge(std::move(taking.draft), {}, tell, stop));
    JCIC_CHECK(batches_.keep(taking.out.batch));
    cases_.reset();
    more_ = true;
    note_files();
    return std::move(taking.out);
}

void IntegrationDesk::leave(Taking& taking, const std::string& name, const Fault& why) {
    taking.out.left.push_back({visible_line(name), why});
}

Result<void> IntegrationDesk::take_one(Taking& taking, const std::string& name, bool was_taken) {
    const auto refuse = [&](const Fault& why, bool taken) -> Result<void> {
        const auto refused = taking.folder.refuse(name, why, taken, parts_.machine.clock().now());
        if (!refused) leave(taking, name, refused.error());
        if (refused) taking.out.refused.push_back({name, why});
        return {};
    };
    const auto bytes = was_taken ? taking.folder.read_taken(name) : taking.folder.look(name);
    if (!bytes && bytes.error().code == FaultCode::file_missing) return {};  // the loan system took it back
    if (!bytes && was_taken) return {};                                      // nobody but a person can say what it is
    if (!bytes && is_of_the_file(bytes.error())) return refuse(bytes.error(), false);
    if (!bytes) {
        leave(taking, name, bytes.error());
        return {};
    }
    const auto digest = to_hex(sha256_of(*bytes));
    const auto known = taking.cases.files().find(digest);
    const bool begun = known != taking.cases.files().end();
    // What another has begun is theirs to go on with; what is whole lies there for who laid it.
    if (was_taken && begun && (known->second.whole || known->second.by != taking.person.text())) return {};
    if (!was_taken && begun) {
        Fault again{FaultCode::integration_file, "integration", {{"reason", "again"}}};
        again.details.push_back({"at", domain::roc_time_text(known->second.at)});
        return refuse(again, false);
    }
    auto batch = read_cases(name, *bytes);
    if (!batch) return is_of_the_file(batch.error()) ? refuse(batch.error(), was_taken) : tl::unexpected(batch.error());
    for (const auto& line : batch->lines) {
        const auto* before = taking.cases.find(line.reference);
        if (before == nullptr || (begun && before->file == name)) continue;
        return refuse({FaultCode::integration_file,
                       "integration",
                       {{"reason", "reference-known"}, {"reference", line.reference}}},
                      was_taken);
    }
    if (taking.draft.lines.size() + batch->lines.size() > inquiry::most_batch_lines) {
        taking.out.more = true;
        return {};
    }
    if (was_taken) return take_cases(taking, name, digest, *std::move(batch));
    const auto called = taking.folder.take_file(name);
    if (!called && called.error().code == FaultCode::file_missing) return {};
    if (!called) {
        leave(taking, name, called.error());
        return {};
    }
    const auto taken = taking.folder.read_taken(*called);
    if (taken && *taken == *bytes) return take_cases(taking, *called, digest, *std::move(batch));
    const Fault changed{FaultCode::integration_file, "integration", {{"reason", "changed"}}};
    JCIC_CHECK(taking.folder.refuse(*called, changed, true, parts_.machine.clock().now()));
    taking.out.refused.push_back({name, changed});
    return {};
}

/// A power cut anywhere in it is gone on with: the file is known to be begun, the draft takes no reference twice, and
/// the file is whole last.
Result<void> IntegrationDesk::take_cases(Taking& taking, const std::string& name, const std::string& digest,
                                         inquiry::Batch batch) {
    const auto now = parts_.machine.clock().now();
    TakenFile file{name, taking.person.text(), now, false};
    JCIC_CHECK(taking.cases.note_file(digest, file));
    std::vector<LaidCase> laid;
    for (auto& line : batch.lines) {
        inquiry::read_cells(line);
        if (taking.cases.find(line.reference) != nullptr) continue;
        LaidCase one{line.reference, line.form.case_number, name, taking.person.text(), now};
        one.since = now;
        laid.push_back(std::move(one));
    }
    taking.out.cases += batch.lines.size();
    taking.draft.add(std::move(batch));
    JCIC_CHECK(batches_.put_draft(*parts_.seating.seat(), taking.draft));
    JCIC_CHECK(taking.cases.note_laid(laid));
    file.whole = true;
    JCIC_CHECK(taking.cases.note_file(digest, file));
    ++taking.out.files;
    return {};
}

Result<ToldStates> IntegrationDesk::tell_states(const Tell& tell, const std::stop_token& stop) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_TRY(const auto folder, IntegrationFolder::of(parts_.machine));
    JCIC_TRY(const auto lock, alone(parts_.machine));
    JCIC_TRY(cases_, LaidCases::read(parts_.machine));
    std::vector<std::string> all;
    for (const auto& [key, one] : cases_->all()) {
        all.push_back(one.reference);
        if (one.query.empty()) continue;
        JCIC_CHECK(seat->load_query(one.query));
    }
    bool more = false;
    ToldStates out{0, all.size()};
    JCIC_TRY(out.written, tell_of(*seat, all, folder, tell, stop, more));
    untold_.reset();
    if (more) return fail(FaultCode::cancelled, "integration");
    return out;
}

Result<std::size_t> IntegrationDesk::tell_of(Seat& seat, const std::vector<std::string>& references,
                                             const IntegrationFolder& folder, const Tell& tell,
                                             const std::stop_token& stop, bool& more) {
    std::optional<paper::PemSigner> signer;
    std::size_t done = 0;
    std::size_t written = 0;
    for (const auto& reference : references) {
        if (tell) tell(BatchStage::judging, done, references.size());
        ++done;
        const auto* laid = cases_->find(reference);
        if (laid == nullptr) continue;
        const auto state = state_of(*laid, query_of(seat, *laid));
        const auto digest = digest_of(parts_.machine, *laid, state);
        if (laid->last == digest) continue;
        if (stop.stop_requested()) {
            more = true;
            return written;
        }
        if (!signer) {
            JCIC_TRY(signer, workstation_signer(parts_.machine, seat.session()));
        }
        const auto text = state_text(parts_.machine, *laid, state, laid->told + 1, parts_.machine.clock().now());
        JCIC_TRY(const auto file, paper::signed_whole(view(text), *signer));
        JCIC_CHECK(folder.put_state(laid->reference, file));
        JCIC_CHECK(cases_->note_told(laid->reference, digest));
        ++written;
    }
    return written;
}

void IntegrationDesk::go_on() {
    const auto now = parts_.machine.clock().since_boot();
    if (parts_.machine.settings().integration_folder.empty() || parts_.seating.seat() == nullptr) return;
    const auto is_time = [now](Millis& last, Millis between) {
        const bool due = last == Millis{} || now - last >= between;
        if (due) last = now;
        return due;
    };
    if (is_time(told_at_, between_rounds)) {
        const auto told = tell_some();
        untold_ = told ? std::nullopt : std::optional(told.error());
    }
    if (is_time(counted_at_, between_counts)) note_files();
}

Result<LaidFiles> IntegrationDesk::count_files() const {
    JCIC_TRY(const auto folder, IntegrationFolder::of(parts_.machine));
    JCIC_TRY(const auto laid, folder.laid());
    JCIC_TRY(const auto refused, folder.refused());
    const auto left = std::ranges::count_if(laid.left, [](const auto& one) { return !is_unfinished(*one.against); });
    return LaidFiles{laid.files.size(), refused.size() + static_cast<std::size_t>(left), std::nullopt};
}

void IntegrationDesk::note_files() {
    auto counted = count_files();
    parts_.last_round.note_laid(counted ? *std::move(counted) : LaidFiles{0, 0, counted.error()});
}

Result<void> IntegrationDesk::tell_some() {
    auto& seat = *parts_.seating.seat();
    JCIC_TRY(const auto events, seat.session().count());
    if (!cases_ || cases_->is_stale()) {
        JCIC_TRY(cases_, LaidCases::read(parts_.machine));
        more_ = true;
    }
    if (!more_ && events == seen_) return {};
    JCIC_CHECK(seat.follow_queries());
    std::vector<std::string> changed;
    more_ = false;
    for (const auto& [key, one] : cases_->all()) {
        const auto* query = query_of(seat, one);
        if (one.state == LaidState::submitted && query == nullptr) continue;  // over, and told when it was
        if (digest_of(parts_.machine, one, state_of(one, query)) == one.last) continue;
        if (changed.size() == told_a_round) {
            more_ = true;
            break;
        }
        changed.push_back(one.reference);
    }
    if (!changed.empty()) {
        JCIC_TRY(const auto folder, IntegrationFolder::of(parts_.machine));
        JCIC_TRY(const auto lock, alone(parts_.machine));
        bool stopped = false;
        JCIC_CHECK(tell_of(seat, changed, folder, {}, {}, stopped));
    }
    if (!more_) seen_ = events;
    return {};
}

}  // namespace jcic::desk
