#include "app/desk/commands/queries.h"

#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<inquiry::Verdict> Check::carry_out(const CommandContext& context) const {
    return context.workplace.queries().check(form, context.stop);
}

Result<inquiry::QueryId> Submit::carry_out(const CommandContext& context) const {
    return context.workplace.queries().submit(form);
}

Result<std::vector<inquiry::Offered>> Authorisations::carry_out(const CommandContext& context) const {
    return context.workplace.queries().offered(subject, context.stop);
}

Result<FormAids> Aids::carry_out(const CommandContext& context) const {
    return context.workplace.queries().aids();
}

Result<Recalled> Recall::carry_out(const CommandContext& context) const {
    return context.workplace.queries().recall(list, text, context.stop);
}

Result<ApprovalView> ShowApproval::carry_out(const CommandContext& context) const {
    return context.workplace.approvals().approval(query, context.stop);
}

Result<void> Decide::carry_out(const CommandContext& context) const {
    return context.workplace.approvals().decide(query, seen, approved, remark, approver, context.typed.at(0), cause);
}

Result<std::vector<SignedPage>> ApproveTogether::carry_out(const CommandContext& context) const {
    return context.workplace.approvals().approve_together(seen, approver, context.typed.at(0));
}

Result<void> Withdraw::carry_out(const CommandContext& context) const {
    return context.workplace.queries().withdraw(query, why);
}

Result<std::size_t> HandOverCase::carry_out(const CommandContext& context) const {
    return context.workplace.queries().hand_over(query, to, reason);
}

Result<std::size_t> RequestApproved::carry_out(const CommandContext& context) const {
    return context.workplace.queries().request_approved(only);
}

Result<std::size_t> FetchReady::carry_out(const CommandContext& context) const {
    return context.workplace.queries().fetch_ready(only);
}

Result<void> EndWork::carry_out(const CommandContext& context) const {
    return context.workplace.queries().end_work(put_away);
}

Result<void> PauseWork::carry_out(const CommandContext& context) const {
    return context.workplace.queries().pause_work(paused);
}

Result<void> NoteEndSeen::carry_out(const CommandContext& context) const {
    return context.workplace.queries().note_end_seen(query);
}

Result<void> Settle::carry_out(const CommandContext& context) const {
    return context.workplace.queries().settle(query, context.stop);
}

Result<std::string> RevealSerial::carry_out(const CommandContext& context) const {
    return context.workplace.queries().reveal_serial(query, item);
}

Result<void> NoteDoubt::carry_out(const CommandContext& context) const {
    return context.workplace.queries().note_doubt(query, item, doubt);
}

Result<std::vector<StoryLine>> Story::carry_out(const CommandContext& context) const {
    return context.workplace.queries().story(query);
}

}  // namespace jcic::desk::command
