#pragma once
// Queries, from the form to the record's arrival.

#include "app/desk/queries/approval_desk.h"
#include "app/desk/queries/query_desk.h"
#include "app/desk/rooms/command.h"

namespace jcic::desk::command {

struct Check {
    using Answer = inquiry::Verdict;
    static constexpr bool only_asks = true;
    inquiry::Form form;
    Result<Answer> carry_out(const CommandContext& context) const;
};
struct Submit {
    using Answer = inquiry::QueryId;
    inquiry::Form form;
    Result<Answer> carry_out(const CommandContext& context) const;
};
struct Authorisations {
    using Answer = std::vector<inquiry::Offered>;
    std::string subject;
    Result<Answer> carry_out(const CommandContext& context) const;
};
struct Aids {
    using Answer = FormAids;
    Result<Answer> carry_out(const CommandContext& context) const;
};
/// As QueryDesk::recall.
struct Recall {
    using Answer = Recalled;
    QueryList list{};
    std::string text;
    Result<Answer> carry_out(const CommandContext& context) const;
};
/// The page that an approver is shown.
struct ShowApproval {
    using Answer = ApprovalView;
    inquiry::QueryId query;
    Result<Answer> carry_out(const CommandContext& context) const;
};
/// One password, the approver's.
struct Decide {
    using Answer = void;
    inquiry::QueryId query;
    inquiry::ApprovalText seen;
    std::set<domain::Item> approved;
    std::string remark;
    domain::PersonId approver;
    std::string cause{};  ///< of what is refused
    Result<void> carry_out(const CommandContext& context) const;
};
/// Several about which nothing stands out, each approved whole. One password, the approver's.
struct ApproveTogether {
    using Answer = std::vector<SignedPage>;
    std::vector<SeenPage> seen;
    domain::PersonId approver;
    Result<Answer> carry_out(const CommandContext& context) const;
};
struct Withdraw {
    using Answer = void;
    inquiry::QueryId query;
    std::string why;
    Result<void> carry_out(const CommandContext& context) const;
};
/// As QueryDesk::hand_over.
struct HandOverCase {
    using Answer = std::size_t;
    inquiry::QueryId query;
    domain::PersonId to;
    std::string reason;
    Result<std::size_t> carry_out(const CommandContext& context) const;
};
/// As QueryDesk::request_approved.
struct RequestApproved {
    using Answer = std::size_t;
    std::set<inquiry::QueryId> only{};
    Result<std::size_t> carry_out(const CommandContext& context) const;
};
/// As QueryDesk::fetch_ready.
struct FetchReady {
    using Answer = std::size_t;
    std::set<inquiry::QueryId> only{};
    Result<std::size_t> carry_out(const CommandContext& context) const;
};
/// As QueryDesk::end_work.
struct EndWork {
    using Answer = void;
    bool put_away = false;
    Result<void> carry_out(const CommandContext& context) const;
};
/// As QueryDesk::pause_work.
struct PauseWork {
    using Answer = void;
    bool paused = true;
    Result<void> carry_out(const CommandContext& context) const;
};
/// As QueryDesk::note_end_seen.
struct NoteEndSeen {
    using Answer = void;
    inquiry::QueryId query;
    Result<void> carry_out(const CommandContext& context) const;
};
struct Settle {
    using Answer = void;
    inquiry::QueryId query;
    Result<void> carry_out(const CommandContext& context) const;
};
struct RevealSerial {
    using Answer = std::string;
    inquiry::QueryId query;
    domain::Item item;
    Result<std::string> carry_out(const CommandContext& context) const;
};
struct NoteDoubt {
    using Answer = void;
    inquiry::QueryId query;
    domain::Item item;
    inquiry::Doubt doubt;
    Result<void> carry_out(const CommandContext& context) const;
};
struct Story {
    using Answer = std::vector<StoryLine>;
    inquiry::QueryId query;
    Result<Answer> carry_out(const CommandContext& context) const;
};

}  // namespace jcic::desk::command
