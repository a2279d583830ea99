#pragma once
// Retention and its end.

#include "app/desk/queries/retention_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// The scope of a record's deletion.
struct ShowDeletion {
    using Answer = inquiry::DeletionPage;
    inquiry::QueryId query;
    domain::Item item;
    static constexpr auto does = &RetentionDesk::deletion_page;
};
/// One password: the witness's.
struct EraseRecord {
    using Answer = void;
    inquiry::QueryId query;
    domain::Item item;
    std::string reason;
    domain::PersonId witness;
    inquiry::ExportsSaid exports{};
    static constexpr auto does = &RetentionDesk::erase_record;
};
struct Kept {
    using Answer = std::vector<KeptRow>;
    std::size_t most = most_kept_shown;
    static constexpr auto does = &RetentionDesk::kept;
};
/// The text to which two persons consent.
struct ShowErasing {
    using Answer = RetentionText;
    std::set<inquiry::QueryId> queries;
    inquiry::ExportsSaid said{};
    static constexpr auto does = &RetentionDesk::page;
};
/// One password: the second person's.
struct EraseKept {
    using Answer = void;
    RetentionText seen;
    domain::PersonId second;
    inquiry::ExportsSaid exports{};
    static constexpr auto does = &RetentionDesk::erase;
};

}  // namespace jcic::desk::command
