#pragma once
// Connects JCIC's host to this seat. A production workstation's key is sealed under the ledger's key: a connection
// exists only during a session, and the key is wiped at sign-out. Practice's key is not sealed and its host is
// connected at once.

#include "app/base/bytes.h"
#include "app/base/fault.h"
#include "app/desk/rooms/with.h"
#include "app/paper/pdf/document_signer.h"

namespace jcic::ledger {
class Session;
class WorkstationKey;
}  // namespace jcic::ledger

namespace jcic::desk {

class PracticeWorld;

/// Reads the authority once, at the opening. Connections use the same bytes that are checked against the founding.
/// Fault file.*.
[[nodiscard]] Result<void> read_host_authority(const With<const Machine, HostLine>& parts);
/// Then connects practice's own host, or a placeholder for the real one until a sign-in. Faults file.*, host.untrusted.
[[nodiscard]] Result<void> plug_host(const With<const Machine, HostLine, LastRound>& parts, PracticeWorld* practice);
/// At sign-in: connects the real host with the key that this session opens. A failure is stored in
/// parts.host_line.view().fault and does not prevent the sign-in.
void take_up_host(const With<const Machine, HostLine, LastRound>& parts, ledger::Session& session);
/// At sign-out: drops the connection and the key.
void leave_host(const With<const Machine, HostLine>& parts);
/// Whether there is no host to ask: no session, or set-up is not complete.
[[nodiscard]] bool without_host(const HostLine& host_line);

/// Makes a key as the settings demand: in this program, to be sealed into a file, or in the TPM. Faults ledger.library,
/// key.tpm.
[[nodiscard]] Result<ledger::WorkstationKey> new_workstation_key(const Machine& machine);

/// Checks that the workstation's key opens in this session and signs; one in a TPM signs there. Faults key.tpm,
/// host.unreachable ("no-key", "key"), file.*.
[[nodiscard]] Result<void> workstation_key_signs(const Machine& machine, ledger::Session& session);

/// Returns a signer that owns the workstation's key. Faults file.*, paper.signer ("reason" also no-key, damaged);
/// signing: key.tpm.
[[nodiscard]] Result<paper::PemSigner> workstation_signer(const Machine& machine, ledger::Session& session);

}  // namespace jcic::desk
