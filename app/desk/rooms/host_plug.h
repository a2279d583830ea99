#pragma once
// JCIC's host at this seat. A real workstation's key lies sealed under the ledger's: there is a connection only while
// somebody is signed in, and nothing of the key is left when they go. A practice one's lies open, and is plugged at
// once.

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

/// At the opening, and only then: what is held to the founding is what connections are judged by. Fault file.*.
[[nodiscard]] Result<void> read_host_authority(const With<const Machine, HostLine>& parts);
/// After that: practice's own host, or what stands in for a real one until somebody signs in. Faults file.*,
/// host.untrusted.
[[nodiscard]] Result<void> plug_host(const With<const Machine, HostLine, LastRound>& parts, PracticeWorld* practice);
/// At a sign-in: the real one, by the key that this session opens. What hinders it stands in
/// parts.host_line.view().fault and hinders nobody in signing in.
void take_up_host(const With<const Machine, HostLine, LastRound>& parts, ledger::Session& session);
/// At a sign-out: connection and key go.
void leave_host(const With<const Machine, HostLine>& parts);
/// Whether there is nothing to ask: nobody is signed in, or set-up has not come so far.
[[nodiscard]] bool without_host(const HostLine& host_line);

/// Where the settings say: in this program, to be sealed into a file, or in the TPM. Faults ledger.library, key.tpm.
[[nodiscard]] Result<ledger::WorkstationKey> new_workstation_key(const Machine& machine);

/// Signs with the workstation's key, which goes with it. Faults file.*, paper.signer ("reason" also no-key, damaged);
/// signing: key.tpm.
[[nodiscard]] Result<paper::PemSigner> workstation_signer(const Machine& machine, ledger::Session& session);

}  // namespace jcic::desk
