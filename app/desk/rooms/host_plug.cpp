#include "app/desk/rooms/host_plug.h"

#include "app/desk/profile/own_address.h"
#include "app/desk/rooms/parts.h"
#include "app/files/files.h"
#include "app/gateway/https_host.h"
#include "app/workstation/workstation_key.h"

namespace jcic::desk {
namespace {

tl::unexpected<Fault> without(const char* what) {
    return fail(FaultCode::host_unreachable, "host", {{"reason", what}});
}

/// In the host's place while there is no key to reach it with.
class NoHost final : public gateway::Host {
public:
    explicit NoHost(Fault why) : why_(std::move(why)) {}
    Result<gateway::Capabilities> capabilities(std::stop_token) override { return none(); }
    Result<gateway::Challenge> sign_in(const domain::PersonId&, const Secret&, std::stop_token) override {
        return none();
    }
    Result<UtcTime> present_card(const domain::CardSignature&, std::stop_token) override { return none(); }
    Result<void> sign_out(std::stop_token) override { return none(); }
    Result<void> change_password(const Secret&, const Secret&, std::stop_token) override { return none(); }
    Result<std::vector<domain::SerialAnswer>> request_serials(const domain::IdempotencyKey&, ByteView,
                                                              const domain::CardSignature&, std::stop_token) override {
        return none();
    }
    Result<domain::Retrieval> retrieve(const domain::SerialNumber&, domain::Item, std::stop_token) override {
        return none();
    }
    Result<std::vector<domain::RecoveredSerial>> recover_serials(const std::vector<domain::PersonalId>&,
                                                                 std::stop_token) override {
        return none();
    }
    Result<std::vector<gateway::QueryRecord>> query_records(domain::RocDate, domain::RocDate,
                                                            std::stop_token) override {
        return none();
    }
    Result<std::string> authorisation_status(const domain::PersonalId&, const std::string&, std::stop_token) override {
        return none();
    }

private:
    [[nodiscard]] tl::unexpected<Fault> none() const { return tl::unexpected<Fault>(why_); }
    Fault why_;
};

bool is_there(const Machine& machine, const std::string& file) {
    std::error_code ignored;
    return std::filesystem::exists(machine.profile() / file, ignored);
}

/// What stands in the host's place, and why.
void stand_in(const With<const Machine, HostLine>& parts) {
    const bool certified = is_there(parts.machine, parts.machine.settings().certificate);
    parts.host_line.plug(std::make_unique<NoHost>(without(certified ? "sealed" : "no-certificate").value()));
}

/// `key`: what of the address says how the workstation's key is used.
Result<void> plug(const With<const Machine, HostLine, LastRound>& parts, const std::string& url,
                  gateway::HostAddress key) {
    key.url = url;
    key.ca_pem = parts.host_line.authority();  // as hold_to_founding was shown it: the file may be another by now
    JCIC_TRY(key.certificate_pem, files::read_text(parts.machine.profile() / parts.machine.settings().certificate));
    key.practice = parts.machine.is_practice();
    key.waiting = [&round = parts.last_round] { round.let_others_in(); };
    JCIC_TRY(auto host, gateway::HttpsHost::open(std::move(key)));
    parts.host_line.plug(std::move(host));
    return {};
}

Result<ledger::WorkstationKey> sealed_key(const Machine& machine, ledger::Session& session) {
    return ledger::WorkstationKey::read(session, machine.profile() / machine.settings().key, machine.tpm());
}

/// One that is damaged, or another ledger's, is no damage of this ledger: another is made. Whatever else hinders its
/// reading is told as it is.
tl::unexpected<Fault> without_key(const Fault& fault) {
    if (fault.code == FaultCode::file_missing) return without("no-key");
    if (fault.code == FaultCode::ledger_corrupt) return without("key");
    return tl::unexpected<Fault>(fault);
}

/// The same for who signs with it: no host is in the matter.
tl::unexpected<Fault> without_signer(const Fault& fault) {
    const bool gone = fault.code == FaultCode::file_missing;
    if (!gone && fault.code != FaultCode::ledger_corrupt) return tl::unexpected<Fault>(fault);
    return fail(FaultCode::paper_signer, "workstation.key", {{"reason", gone ? "no-key" : "damaged"}});
}

/// Of what hinders the plugging: the certificate's content, or a key that is not for it.
tl::unexpected<Fault> without_plug(const Fault& fault) {
    const bool own = fault.detail("field") == "certificate" || fault.detail("field") == "key";
    if (fault.code == FaultCode::file_form && own) return without("certificate");
    return tl::unexpected<Fault>(fault);
}

}  // namespace

Result<void> read_host_authority(const With<const Machine, HostLine>& parts) {
    JCIC_TRY(auto pem, files::read_text(parts.machine.profile() / parts.machine.settings().host_ca));
    const auto digest = sha256_of(view(pem));
    parts.host_line.take_authority(std::move(pem), {parts.machine.settings().host, digest});
    return {};
}

Result<void> plug_host(const With<const Machine, HostLine, LastRound>& parts, PracticeWorld* practice) {
    std::string url = parts.machine.settings().host;
    if (practice != nullptr && url == "in-process") {
        JCIC_TRY(url, practice->host_url());
    }
    parts.host_line.show_address(url.substr(url.find("//") + 2));
    parts.host_line.show(HostState::reachable);  // shown as "not signed in": nothing is asked before somebody is
    parts.host_line.take_own_address(own_address_towards(url, NameLookup::no));
    if (!parts.machine.is_practice()) {
        stand_in(parts);
        return {};
    }
    gateway::HostAddress address;
    JCIC_TRY(address.key_pem, files::read_secret(parts.machine.profile() / parts.machine.settings().key));
    return plug(parts, url, std::move(address));
}

Result<paper::PemSigner> workstation_signer(const Machine& machine, ledger::Session& session) {
    JCIC_TRY(const Bytes certificate, files::read(machine.profile() / machine.settings().certificate));
    if (machine.is_practice()) {
        JCIC_TRY(const Secret pem, files::read_secret(machine.profile() / machine.settings().key));
        return paper::PemSigner::from(certificate, pem);
    }
    const auto key = sealed_key(machine, session);
    if (!key) return without_signer(key.error());
    return paper::PemSigner::holding(certificate, key->handle(), [held = *key] { return held.take_trouble(); });
}

Result<void> workstation_key_signs(const Machine& machine, ledger::Session& session) {
    const auto key = sealed_key(machine, session);
    if (!key) return without_key(key.error());
    return key->try_out();
}

Result<ledger::WorkstationKey> new_workstation_key(const Machine& machine) {
    if (!machine.settings().key_in_tpm) return ledger::WorkstationKey::make();
    return ledger::WorkstationKey::make_in(machine.tpm());
}

void take_up_host(const With<const Machine, HostLine, LastRound>& parts, ledger::Session& session) {
    if (parts.machine.is_practice()) return;
    leave_host(parts);
    parts.host_line.show_fault(std::nullopt);
    auto plugged = [&]() -> Result<void> {
        if (!is_there(parts.machine, parts.machine.settings().certificate)) return without("no-certificate");
        auto key = sealed_key(parts.machine, session);
        if (!key) return without_key(key.error());
        gateway::HostAddress address;
        address.key_reference = [key = *key] { return key.reference(); };
        address.key_trouble = [key = *std::move(key)] { return key.take_trouble(); };
        if (auto done = plug(parts, parts.machine.settings().host, std::move(address)); !done)
            return without_plug(done.error());
        return {};
    }();
    if (plugged) return;
    // Who asks all the same is told the same: signing in anew would mend nothing.
    parts.host_line.plug(std::make_unique<NoHost>(plugged.error()));
    parts.host_line.show(HostState::unreachable);
    parts.host_line.show_fault(plugged.error());
}

void leave_host(const With<const Machine, HostLine>& parts) {
    if (parts.machine.is_practice()) return;
    stand_in(parts);
    parts.host_line.show(HostState::reachable);
}

bool without_host(const HostLine& host_line) {
    return dynamic_cast<const NoHost*>(&host_line.host()) != nullptr;
}

}  // namespace jcic::desk
