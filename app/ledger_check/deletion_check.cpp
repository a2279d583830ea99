#include "app/ledger_check/deletion_check.h"

#include <algorithm>

#include "app/ledger/session/opened.h"
#include "app/ledger/session/opening.h"
#include "app/ledger/session/read_handle.h"
#include "app/ledger/session/session.h"
#include "app/search/search_index.h"
#include "app/store/database_pages.h"
#include "app/store/traceless.h"

namespace jcic::ledger {
namespace {

/// Of the list, and of the events, the first of which counts.
Result<std::vector<DeletionEvidence>> all_told_of(const DeletionList::Reading& listed, EventStore& events) {
    auto all = listed.deletions;
    JCIC_TRY(auto announced, events.announced(1));
    std::ranges::reverse(announced);
    for (const auto& [key, sequence] : announced) {
        auto& deletion = all[key];
        deletion.key = key;
        deletion.sequence = sequence;  // after a restore: of the event that had it done again
    }
    std::vector<DeletionEvidence> out;
    for (const auto& [key, deletion] : all) {
        auto& evidence = out.emplace_back();
        evidence.deletion = deletion;
        evidence.listed = listed.deletions.contains(key);
    }
    return out;
}

Result<void> look_at_event(DeletionEvidence& evidence, EventStore& events) {
    const auto stored = events.stored(evidence.deletion.sequence);
    if (!stored)
        return stored.error().code == FaultCode::query_unknown ? Result<void>{} : tl::unexpected(stored.error());
    JCIC_TRY(const auto leaf, leaf_of(*stored));
    evidence.person = leaf.person;
    evidence.announced = std::ranges::any_of(leaf.fields, [&](const LeafField& field) {
        return field.keep == domain::Keep::plain && field.name == field::destroys &&
               field.text == evidence.deletion.key;
    });
    return {};
}

std::uint64_t count(const Remains& found, const std::vector<SealMark>& marks) {
    std::uint64_t out = 0;
    for (const auto& mark : marks)
        if (const auto one = found.find(mark); one != found.end()) out += one->second;
    return out;
}

std::uint64_t size_of(const std::filesystem::path& file) {
    std::error_code none;
    const auto size = std::filesystem::file_size(file, none);
    return none ? 0 : size;
}

Result<void> look_at_index(OpenLedger& opened, std::vector<DeletionEvidence>& all) {
    if (!opened.records_key() || all.empty()) return {};
    JCIC_TRY(SearchIndex * index, index_of(opened));
    for (auto& evidence : all) {
        JCIC_TRY(evidence.indexed, index->speaks_of(evidence.deletion.key));
    }
    return {};
}

}  // namespace

bool DeletionReport::ok() const {
    return !list_damaged && journal == 0 && std::ranges::all_of(deletions, &DeletionEvidence::holds);
}

Result<DeletionReport> check_deletions(Session& session, const std::stop_token& stop) {
    auto& opened = session.opened();
    DeletionReport report;
    JCIC_TRY(const auto files, ReadHandle::beside(opened));
    {
        const std::lock_guard guard(opened.mutex());
        JCIC_TRY(const auto listed, opened.deletions().read());
        report.list_damaged = listed.damaged;
        JCIC_TRY(report.deletions, all_told_of(listed, files->events));
        JCIC_CHECK(look_at_index(opened, report.deletions));
        const auto journal = files->database->journal();
        JCIC_TRY(const bool nothing, says_nothing(journal));
        report.journal = nothing ? 0 : size_of(journal);
    }
    std::vector<SealMark> marks;
    for (const auto& one : report.deletions)
        marks.insert(marks.end(), one.deletion.marks.begin(), one.deletion.marks.end());
    const auto key = database_key(opened.origin(), opened.ledger_key());
    JCIC_TRY(const auto inside, remains_in_pages(*files->database, key, marks, stop));
    JCIC_TRY(const auto beside, remains_beside(opened.folder(), database_path(opened.folder()), marks, stop));
    for (auto& one : report.deletions) {
        JCIC_CHECK(look_at_event(one, files->events));
        JCIC_TRY(one.destroyed, files->values.erased(one.deletion.key));
        one.remains = count(inside, one.deletion.marks) + count(beside, one.deletion.marks);
    }
    std::ranges::stable_sort(report.deletions, {}, [](const auto& one) { return one.deletion.sequence; });
    return report;
}

}  // namespace jcic::ledger
