#pragma once
// What is kept, and its end.

#include "app/desk/queries/retention_desk.h"
#include "app/desk/rooms/command.h"

namespace jcic::desk::command {

struct UseUp {
    using Answer = void;
    inquiry::QueryId query;
    domain::Item item;
    Result<void> carry_out(const CommandContext& context) const;
};
struct StillNeeded {
    using Answer = void;
    inquiry::QueryId query;
    domain::Item item;
    std::string reason;
    Result<void> carry_out(const CommandContext& context) const;
};
/// What a record's deletion covers.
struct ShowDeletion {
    using Answer = inquiry::DeletionPage;
    inquiry::QueryId query;
    domain::Item item;
    Result<inquiry::DeletionPage> carry_out(const CommandContext& context) const;
};
/// One password, the witness's.
struct EraseRecord {
    using Answer = void;
    inquiry::QueryId query;
    domain::Item item;
    std::string reason;
    domain::PersonId witness;
    inquiry::ExportsSaid exports{};
    Result<void> carry_out(const CommandContext& context) const;
};
struct Kept {
    using Answer = std::vector<KeptRow>;
    Result<Answer> carry_out(const CommandContext& context) const;
};
struct EndRelation {
    using Answer = void;
    inquiry::QueryId query;
    domain::RelationEnd end;
    domain::RocDate on;
    Result<void> carry_out(const CommandContext& context) const;
};
/// What two persons are to consent to.
struct ShowErasing {
    using Answer = RetentionText;
    std::set<inquiry::QueryId> queries;
    Result<RetentionText> carry_out(const CommandContext& context) const;
};
/// One password, the second person's.
struct EraseKept {
    using Answer = void;
    RetentionText seen;
    domain::PersonId second;
    inquiry::ExportsSaid exports{};
    Result<void> carry_out(const CommandContext& context) const;
};

}  // namespace jcic::desk::command
