#pragma once
// Queries, from the form to the record's arrival.

#include "app/desk/queries/approval_desk.h"
#include "app/desk/queries/query_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

struct Check {
    using Answer = inquiry::Verdict;
    static constexpr bool only_asks = true;
    inquiry::Form form;
    static constexpr auto does = &QueryDesk::check;
};
struct Submit {
    using Answer = inquiry::QueryId;
    inquiry::Form form;
    static constexpr auto does = &QueryDesk::submit;
};
struct Authorisations {
    using Answer = std::vector<inquiry::Offered>;
    std::string subject;
    static constexpr auto does = &QueryDesk::offered;
};
struct Aids {
    using Answer = FormAids;
    static constexpr auto does = &QueryDesk::aids;
};
/// As QueryDesk::recall.
struct Recall {
    using Answer = Recalled;
    QueryList list{};
    std::string text;
    std::size_t most = most_recalled;
    static constexpr auto does = &QueryDesk::recall;
};
/// The page shown to an approver.
struct ShowApproval {
    using Answer = ApprovalView;
    inquiry::QueryId query;
    static constexpr auto does = &ApprovalDesk::approval;
};
/// The form's image of another desk's question: fetched in the background, then opened, which is recorded first.
struct OpenImage {
    using Answer = AttachedFile;
    using Progress = ImageProgress;
    inquiry::QueryId query;
    Result<ReadBeside<AttachedFile>> begin(const CommandContext& context) const;
};
/// One password: the approver's.
struct Decide {
    using Answer = void;
    inquiry::QueryId query;
    inquiry::ApprovalText seen;
    std::set<domain::Item> approved;
    std::string remark;
    domain::PersonId approver;
    std::string cause{};  ///< of a refusal
    static constexpr auto does = &ApprovalDesk::decide;
};
/// Approves several queries with no points to note above a note, each completely. One password: the approver's.
struct ApproveTogether {
    using Answer = std::vector<SignedPage>;
    std::vector<SeenPage> seen;
    domain::PersonId approver;
    static constexpr auto does = &ApprovalDesk::approve_together;
};
/// As QueryDesk::request_approved.
struct RequestApproved {
    using Answer = std::size_t;
    std::set<inquiry::QueryId> only{};
    static constexpr auto does = &QueryDesk::request_approved;
};
/// As QueryDesk::fetch_ready.
struct FetchReady {
    using Answer = std::size_t;
    std::set<inquiry::QueryId> only{};
    static constexpr auto does = &QueryDesk::fetch_ready;
};
/// As QueryDesk::end_work.
struct EndWork {
    using Answer = void;
    bool put_away = false;
    static constexpr auto does = &QueryDesk::end_work;
};
/// As QueryDesk::pause_work.
struct PauseWork {
    using Answer = void;
    bool paused = true;
    static constexpr auto does = &QueryDesk::pause_work;
};
struct Settle {
    using Answer = void;
    inquiry::QueryId query;
    static constexpr auto does = &QueryDesk::settle;
};
struct RevealSerial {
    using Answer = std::string;
    inquiry::QueryId query;
    domain::Item item;
    static constexpr auto does = &QueryDesk::reveal_serial;
};
struct Story {
    using Answer = std::vector<StoryLine>;
    inquiry::QueryId query;
    static constexpr auto does = &QueryDesk::story;
};

}  // namespace jcic::desk::command
