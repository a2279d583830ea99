#include "app/desk/rooms/hub_plug.h"

#include <map>
#include <set>
#include <sstream>

#include "app/base/numbers.h"
#include "app/desk/rooms/host_plug.h"
#include "app/desk/rooms/hub_line.h"
#include "app/desk/rooms/hub_silence.h"
#include "app/desk/rooms/machine.h"
#include "app/desk/rooms/trusted_hub.h"
#include "app/domain/registers/desks.h"
#include "app/files/files.h"
#include "app/hub/certificates.h"
#include "app/hub/enrolment.h"
#include "app/hub/key_file.h"
#include "app/openssl/ecdsa_form.h"
#include "app/tpm/lent_key.h"
#include "app/workstation/workstation_key.h"

namespace jcic::desk {
namespace {

tl::unexpected<Fault> without_hub_key() {
    return fail(FaultCode::hub_unreachable, "hub", {{"reason", "no-key"}});
}

/// What is not there yet is what set-up at the hub still lacks. What is damaged, or another ledger's, is made or read
/// in again in the same way: it is no damage of this ledger.
template <class T>
Result<T> or_no_key(Result<T> read, const char* file) {
    if (read || !ledger::lacks_sealed_secret(read.error())) return read;
    return fail(FaultCode::hub_unreachable, "hub", {{"reason", "no-key"}, {"file", file}});
}

std::filesystem::path in_profile(const Machine& machine, const std::string& file) {
    return machine.profile() / file;
}

Result<hub::Credentials> in_tpm_credentials(const Machine& machine, const ledger::Session& session,
                                            const std::shared_ptr<const tpm::Key>& key,
                                            std::shared_ptr<const hub::MemoryFile> authority) {
    const auto lent = tpm::LentKey::of(key);
    if (!lent) return fail(FaultCode::internal, "hub.key");
    hub::Credentials out{.role = hub::role_of(ledger_of(session)),
                         .authority = authority->path(),
                         .certificate = in_profile(machine, machine.settings().hub_certificate),
                         .key = {}};
    out.key_elsewhere = lent->name();
    out.key_trouble = [key] {
        auto trouble = key->take_trouble();
        return trouble ? std::optional(of_hub_key(*std::move(trouble))) : std::nullopt;
    };
    out.holds =
        std::make_shared<std::pair<std::shared_ptr<const tpm::LentKey>, std::shared_ptr<const hub::MemoryFile>>>(
            lent, std::move(authority));
    return out;
}

/// The new one, from when its certificate lies there.
std::optional<ledger::WorkstationKey> next_key(const Machine& machine, ledger::Session& session) {
    auto next = ledger::WorkstationKey::read(session, in_profile(machine, next_hub_key_file), machine.tpm());
    if (!next) return std::nullopt;
    const auto pem = files::read_text(in_profile(machine, machine.settings().hub_certificate));
    return pem && next->is_of(*pem) ? std::optional(*std::move(next)) : std::nullopt;
}

/// The hub has let it in: the earlier key is gone back to no more. What cannot be written is at the next sign-in.
void put_next_key_in_place(const Machine& machine, ledger::Session& session, HubLine::Opened& opened) {
    if (!opened.by_next || opened.line->state().phase != hub::LineState::Phase::connected) return;
    const auto next = next_key(machine, session);
    if (next && next->write(session, in_profile(machine, hub_key_file)))
        static_cast<void>(files::remove(in_profile(machine, next_hub_key_file)));
    opened.by_next = false;
}

Result<hub::Credentials> hub_credentials(const Machine& machine, ledger::Session& session,
                                         const ledger::WorkstationKey& key,
                                         std::shared_ptr<const hub::MemoryFile> authority) {
    const auto& settings = machine.settings();
    if (key.in_tpm()) return in_tpm_credentials(machine, session, key.in_tpm(), std::move(authority));
    SystemRandom random;
    JCIC_TRY(auto held, hub::KeyFile::of(key.handle().get(), random));
    auto path = held->path();
    auto passphrase = held->passphrase();
    return hub::Credentials{
        hub::role_of(ledger_of(session)),
        authority->path(),
        in_profile(machine, settings.hub_certificate),
        std::move(path),
        std::move(passphrase),
        std::make_shared<std::pair<std::shared_ptr<const hub::KeyFile>, std::shared_ptr<const hub::MemoryFile>>>(
            std::move(held), std::move(authority))};
}

Result<hub::Sign> workstation_sign(const Machine& machine, ledger::Session& session) {
    JCIC_TRY(auto signer, workstation_signer(machine, session));
    return hub::Sign(
        [signer = std::make_shared<paper::PemSigner>(std::move(signer))](ByteView message) -> Result<Bytes> {
            JCIC_TRY(const auto der, signer->sign(message));
            auto raw = openssl::raw_from_der(der);
            if (!raw) return fail(FaultCode::paper_signer, "hub", {{"reason", "key"}});
            return *std::move(raw);
        });
}

/// What is kept from one sign-in to the next.
struct KeptState {
    std::uint64_t settled = 0;
    bool lost = false;  ///< claims of this desk are not there any more
    std::optional<hub::Acknowledged> acknowledged{};
};

std::string text_of(const KeptState& state) {
    return std::to_string(state.settled) + (state.lost ? " lost " : " ") + state.acknowledged->text();
}

/// None before the first connection. One that cannot be read is damage: a server put back would not be found.
Result<KeptState> kept_state(const Machine& machine, ledger::Session& session) {
    const auto kept = ledger::read_sealed_secret(session, in_profile(machine, hub_state_file), hub_state_form);
    if (!kept && kept.error().code == FaultCode::file_missing) return KeptState{};
    if (!kept) return tl::unexpected<Fault>(kept.error());
    const auto text = to_text(kept->view());
    const auto gap = std::min(text.find(' '), text.size());
    const auto settled = whole_number<std::uint64_t>(std::string_view(text).substr(0, gap));
    auto rest = std::string_view(text).substr(std::min(gap + 1, text.size()));
    constexpr std::string_view mark = "lost ";
    const bool lost = rest.starts_with(mark);
    if (lost) rest.remove_prefix(mark.size());
    auto acknowledged = hub::Acknowledged::parse(rest);
    if (!settled || !acknowledged) return fail(FaultCode::ledger_corrupt, "hub.state");
    return KeptState{*settled, lost, std::move(acknowledged)};
}

/// The hub's id, and a line for each form or card: its hash, and what of it is held.
using Held = std::map<std::string, std::set<std::string>>;
std::string text_of(const std::string& id, const Held& held) {
    auto out = id + "\n";
    for (const auto& [hashed, codes] : held) {
        if (codes.empty()) continue;
        out += hashed;
        for (const auto& code : codes) out += " " + code;
        out += "\n";
    }
    return out;
}

/// Of that hub; nothing of another, or where nothing is kept: what is not known to be held is not submitted alone.
Held kept_held(const Machine& machine, ledger::Session& session, const std::string& id) {
    const auto kept = ledger::read_sealed_secret(session, in_profile(machine, hub_held_file), hub_held_form);
    Held out;
    if (!kept) return out;
    std::istringstream text(to_text(kept->view()));
    std::string line;
    if (!std::getline(text, line) || line != id || id.empty()) return out;
    while (std::getline(text, line)) {
        std::istringstream words(line);
        std::string hashed;
        words >> hashed;
        for (std::string code; words >> code;) out[hashed].insert(code);
    }
    return out;
}

/// Where it cannot be written, the earlier ones stand: they find less, and still name holds that are about to be given
/// up, which therefore is not done. What did not change here may have changed by another program at this ledger.
Result<void> write_kept(const Machine& machine, ledger::Session& session, HubLine::Opened& opened) {
    auto now = opened.line->state().acknowledged;
    if (!now) return {};
    const bool same = now->id == opened.settled_at;
    auto held = text_of(now->id, same ? opened.held : Held{});
    if (held != opened.held_kept)
        JCIC_CHECK(ledger::write_sealed_secret(session, in_profile(machine, hub_held_file), hub_held_form,
                                               Secret::from(view(held))));
    opened.held_kept = std::move(held);
    const KeptState state{same ? opened.settled : 0, same && opened.lost.has_value(), std::move(now)};
    return ledger::write_sealed_secret(session, in_profile(machine, hub_state_file), hub_state_form,
                                       Secret::from(view(text_of(state))));
}

bool is_silence(const hub::LineState& state) {
    return state.phase == hub::LineState::Phase::away && state.fault && state.fault->detail("reason") == "time";
}

hub::LineEvents line_events(const With<const Machine, HubLine>& parts) {
    hub::LineEvents events;
    events.told = [bell = parts.hub_line.bell()](hub::NewsKind what) { bell->ring(what); };
    // The file is the line's thread's to write: nobody waits for the disk.
    events.changed = [bell = parts.hub_line.bell(), profile = parts.machine.profile(),
                      address = parts.machine.settings().hub](const hub::LineState& state) {
        if (is_silence(state)) keep_silence(profile, address, state.since, SystemClock().now());
        if (state.phase == hub::LineState::Phase::connected) forget_silence(profile);
        bell->ring(hub::NewsKind::nothing);
    };
    return events;
}

Result<std::unique_ptr<HubLine::Opened>> opened_line(const With<const Machine, HubLine>& parts,
                                                     ledger::Session& session, const domain::registers::Rows& rows) {
    const auto& institution = parts.machine.settings().institution.text();
    JCIC_TRY(auto reached, reach_hub(parts.machine, session, rows));
    // By which certificates rows of others are judged, from the first one on.
    auto entered = std::make_shared<const hub::EnteredDesks>(domain::registers::certificates_entered(rows));
    auto& how = reached.how;
    const auto certificate_until = hub::certificate_until(how.credentials.certificate);
    const auto& pace = parts.hub_line.pace().line;
    const auto silence =
        known_silence(parts.machine.profile(), parts.machine.settings().hub, SystemClock().now(), pace.last_retry);
    const auto address = how.address;
    const auto settled_at = how.trusted.before ? how.trusted.before->id : std::string();
    auto line = std::make_shared<hub::Line>(std::move(how.address), std::move(how.credentials), how.ledger,
                                            reached.sign, std::move(how.trusted), std::make_shared<SystemClock>(),
                                            line_events(parts), pace, silence);
    auto out = std::make_unique<HubLine::Opened>(
        HubLine::Opened{.own = {how.ledger, institution, std::move(reached.sign), std::move(entered)},
                        .address = address,
                        .authority = std::move(reached.authority),
                        .settled = reached.settled,
                        .settled_at = settled_at,
                        .held = kept_held(parts.machine, session, settled_at),
                        .certificate_until = certificate_until,
                        .session = &session,
                        .line = std::move(line)});
    out->held_kept = text_of(settled_at, out->held);
    out->by_next = reached.by_next;
    if (reached.lost) out->lost = Fault{FaultCode::hub_rolled_back, "hub", {{"reason", "lost"}}};
    return out;
}

}  // namespace

std::string ledger_of(const ledger::Session& session) {
    return to_hex(session.origin().id);
}

Fault of_hub_key(Fault fault) {
    if (fault.code == FaultCode::key_tpm) fault.details.push_back({"key", "hub"});
    return fault;
}

Result<HubReached> reach_hub(const Machine& machine, ledger::Session& session, const domain::registers::Rows& rows) {
    const auto& settings = machine.settings();
    if (settings.hub_ca.empty() || settings.hub_certificate.empty()) return without_hub_key();
    JCIC_TRY(auto trusted, trusted_hub(machine, session, rows));
    JCIC_TRY(auto authority, hub::MemoryFile::of(trusted.authority));
    auto key = next_key(machine, session);
    const bool by_next = key.has_value();
    if (!key) {
        JCIC_TRY(key, or_no_key(ledger::WorkstationKey::read(session, in_profile(machine, hub_key_file), machine.tpm()),
                                hub_key_file));
    }
    JCIC_TRY(auto credentials, hub_credentials(machine, session, *key, std::move(authority)));
    JCIC_TRY(auto kept, kept_state(machine, session));
    JCIC_TRY(auto sign, workstation_sign(machine, session));
    return HubReached{{std::move(trusted.address),
                       std::move(credentials),
                       ledger_of(session),
                       {std::move(trusted.ids), std::move(kept.acknowledged), std::move(trusted.ended)},
                       settings.clock_limit},
                      std::move(sign),
                      kept.settled,
                      kept.lost,
                      by_next,
                      std::move(trusted.digest)};
}

void take_up_hub(const With<const Machine, HubLine>& parts, ledger::Session& session,
                 const domain::registers::Rows& rows) {
    parts.hub_line.close();
    if (parts.machine.settings().hub.empty()) return;
    auto opened = opened_line(parts, session, rows);
    if (opened)
        parts.hub_line.open(std::move(*opened));
    else
        parts.hub_line.fail_with(std::move(opened).error());
}

namespace {

/// The system's resolver has no limit: a line that is being opened all the while is as silent as one that was given up.
void note_name_not_found(const With<const Machine, HubLine>& parts) {
    const auto* opened = parts.hub_line.opened();
    if (opened == nullptr) return;
    const auto state = opened->line->state();
    const auto now = SystemClock().now();
    if (state.phase != hub::LineState::Phase::opening || now - state.since < parts.hub_line.pace().line.limit) return;
    keep_silence(parts.machine.profile(), parts.machine.settings().hub, state.since, now);
}

}  // namespace

Result<void> keep_hub(const With<const Machine, HubLine>& parts, ledger::Session& session) {
    auto* opened = parts.hub_line.opened();
    if (opened == nullptr) return {};
    put_next_key_in_place(parts.machine, session, *opened);
    return write_kept(parts.machine, session, *opened);
}

void leave_hub(const With<const Machine, HubLine>& parts, ledger::Session& session) {
    // Nobody is told any more; what was kept before stands, and the next settling says what is wrong.
    static_cast<void>(keep_hub(parts, session));
    note_name_not_found(parts);
    parts.hub_line.close();
}

}  // namespace jcic::desk
