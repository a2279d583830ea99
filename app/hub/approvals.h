#pragma once
// Approval at another seat, as the hub carries it: what a desk asks a supervisor at another desk, sealed to that
// person, and what comes back, sealed to the desk that asked. Both are signed by the workstations, so that who runs the
// server can withhold and delay, and nothing else (docs/hub.md).

#include <optional>
#include <string>
#include <vector>

#include "app/hub/claims.h"

namespace jcic::hub {

struct Approval {
    std::string id;      ///< random, 32 hex digits
    std::string ledger;  ///< of the desk that asks
    std::string institution;
    std::string asked;   ///< ledger of the desk where the person sits
    std::string person;  ///< user code
    Bytes page{};        ///< sealed to the person's key there
    Bytes signature{};   ///< by the desk that asks
    std::optional<Bytes> answer{};
    Bytes answer_signature{};  ///< by the desk that was asked
    bool withdrawn = false;
};

/// What the desk that asks signs, and what the other signs: this answer to this page.
[[nodiscard]] std::string text_of(const Approval& asked);
[[nodiscard]] std::string text_of_answer(const Approval& answered, ByteView answer);

/// "" where each signature is by the desk that the row names, both of one institution: else what is not: "desk",
/// "institution", "signature", "answer".
[[nodiscard]] std::string reason_against(const Approval& one, const std::vector<Desk>& desks);

/// The same call again has its effect once.
[[nodiscard]] Answer<void> ask_approval(Connection& hub, const Own& own, const std::string& asked,
                                        const std::string& person, const std::string& id, const Bytes& page);
/// It needs no answer any more. One that was answered stays so.
[[nodiscard]] Answer<void> withdraw_approval(Connection& hub, const Own& own, const std::string& id);
/// False where it was withdrawn, or answered otherwise: the same answer again is done.
[[nodiscard]] Answer<bool> answer_approval(Connection& hub, const Own& own, const Approval& asked, const Bytes& answer);

/// What became of an answer.
enum class Answered {
    stands,
    over,      ///< the question was withdrawn, or answered otherwise
    not_there  ///< no such question that a desk signed: a server that was put back may be told of it again
};
/// The same of the row as it stands there.
[[nodiscard]] Answer<Answered> answer_by_id(Connection& hub, const Own& own, const std::string& id,
                                            const Bytes& answer);

struct Approvals {
    std::vector<Approval> all;          ///< in the order in which they were asked
    std::vector<std::string> forged{};  ///< ids of rows that no desk signed so: left out
};
/// Ids of what this desk is asked and has not answered; of what it asked and did not withdraw, answered or not. As the
/// server says: nothing of it is judged.
[[nodiscard]] Answer<std::vector<std::string>> ids_asked_here(Connection& hub, const Own& own);
[[nodiscard]] Answer<std::vector<std::string>> ids_asked_by_us(Connection& hub, const Own& own);
/// At most some at a time. Of what this desk is asked and has not answered, but for those that are known; of what it
/// asked and did not withdraw what was answered, but for what is known.
[[nodiscard]] Answer<Approvals> asked_here(Connection& hub, const Own& own, const std::vector<std::string>& known = {});
[[nodiscard]] Answer<Approvals> answered_to_us(Connection& hub, const Own& own,
                                               const std::vector<std::string>& known = {});
/// Those whose ids come after that one, some at a time, each institution's, as the server gives them: for who owns the
/// tables.
[[nodiscard]] Answer<std::vector<Approval>> approvals_after(Connection& hub, const std::string& id);

}  // namespace jcic::hub
