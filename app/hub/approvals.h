#pragma once
// Approvals at another seat, carried by the hub: a desk's request to a supervisor at another desk, sealed to that
// person, and the answer, sealed to the requesting desk. Both are signed by the workstations, so that the server's
// operator can only withhold or delay them (docs/run/hub.md).

#include <optional>
#include <string>
#include <vector>

#include "app/hub/claims.h"

namespace jcic::hub {

struct Approval {
    std::string id;      ///< random, 32 hex digits
    std::string ledger;  ///< of the requesting desk
    std::string institution;
    std::string asked;   ///< ledger of the desk where the person sits
    std::string person;  ///< user code
    Bytes page{};        ///< sealed to the person's key there
    Bytes signature{};   ///< by the requesting desk
    std::optional<Bytes> answer{};
    Bytes answer_signature{};  ///< by the answering desk
    bool withdrawn = false;
};

/// The text signed by the requesting desk; and by the answering desk: this answer to this page.
[[nodiscard]] std::string text_of(const Approval& asked);
[[nodiscard]] std::string text_of_answer(const Approval& answered, ByteView answer);

/// Returns "" if each signature is by the desk that the row names, both of one institution; else what is wrong: "desk",
/// "institution", "signature", "answer".
[[nodiscard]] std::string reason_against(const Approval& one, const std::vector<Desk>& desks);

/// Idempotent.
[[nodiscard]] Answer<void> ask_approval(Connection& hub, const Own& own, const std::string& asked,
                                        const std::string& person, const std::string& id, const Bytes& page);
/// Withdraws a request that needs no answer any more. An answered one is unchanged.
[[nodiscard]] Answer<void> withdraw_approval(Connection& hub, const Own& own, const std::string& id);
/// Returns false if it was withdrawn, or has another answer; true if it has the same answer.
[[nodiscard]] Answer<bool> answer_approval(Connection& hub, const Own& own, const Approval& asked, const Bytes& answer);

/// Outcome of an answer.
enum class Answered {
    stands,
    over,      ///< the request was withdrawn, or has another answer
    not_there  ///< no such request signed by a desk: a server restored from a backup may receive it again
};
/// The same by the row on the server.
[[nodiscard]] Answer<Answered> answer_by_id(Connection& hub, const Own& own, const std::string& id,
                                            const Bytes& answer);

struct Approvals {
    std::vector<Approval> all;          ///< in the order of the requests
    std::vector<std::string> forged{};  ///< ids of rows without a valid signature: left out
};
/// Returns ids of unanswered requests to this desk; ids of this desk's requests that it did not withdraw, answered or
/// not. From the server, unverified.
[[nodiscard]] Answer<std::vector<std::string>> ids_asked_here(Connection& hub, const Own& own);
[[nodiscard]] Answer<std::vector<std::string>> ids_asked_by_us(Connection& hub, const Own& own);
/// Return some at a time: unanswered requests to this desk, and answers to this desk's requests that it did not
/// withdraw; without those in `known`.
[[nodiscard]] Answer<Approvals> asked_here(Connection& hub, const Own& own, const std::vector<std::string>& known = {});
[[nodiscard]] Answer<Approvals> answered_to_us(Connection& hub, const Own& own,
                                               const std::vector<std::string>& known = {});
/// Returns the rows with ids after that one, some at a time, of all institutions, unverified: for the owner of the
/// tables.
[[nodiscard]] Answer<std::vector<Approval>> approvals_after(Connection& hub, const std::string& id);

}  // namespace jcic::hub
