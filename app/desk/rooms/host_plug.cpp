#include "app/desk/rooms/host_plug.h"

#include "app/desk/profile/own_address.h"
#include "app/desk/rooms/rooms.h"
#include "app/files/files.h"
#include "app/gateway/https_host.h"
#include "app/ledger/session/workstation_key.h"

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

bool is_there(const Rooms& rooms, const std::string& file) {
    std::error_code ignored;
    return std::filesystem::exists(rooms.profile / file, ignored);
}

/// What stands in the host's place, and why.
void stand_in(Rooms& rooms) {
    const bool certified = is_there(rooms, rooms.settings.certificate);
    rooms.host = std::make_unique<NoHost>(without(certified ? "sealed" : "no-certificate").value());
}

/// `key`: what of the address says how the workstation's key is used.
Result<void> plug(Rooms& rooms, const std::string& url, gateway::HostAddress key) {
    key.url = url;
    key.ca_pem = rooms.host_authority;  // as hold_to_founding was shown it: the file may be another by now
    JCIC_TRY(key.certificate_pem, files::read_text(rooms.profile / rooms.settings.certificate));
    key.practice = rooms.practice_kind;
    key.waiting = [&rooms] {
        if (rooms.meanwhile) rooms.meanwhile();
    };
    JCIC_TRY(rooms.host, gateway::HttpsHost::open(std::move(key)));
    return {};
}

Result<ledger::WorkstationKey> sealed_key(const Rooms& rooms, ledger::Session& session) {
    return ledger::WorkstationKey::read(session, rooms.profile / rooms.settings.key);
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

Result<void> read_host_authority(Rooms& rooms) {
    JCIC_TRY(rooms.host_authority, files::read_text(rooms.profile / rooms.settings.host_ca));
    rooms.host_set = {rooms.settings.host, sha256_of(view(rooms.host_authority))};
    return {};
}

Result<void> plug_host(Rooms& rooms) {
    std::string url = rooms.settings.host;
    if (rooms.practice && url == "in-process") {
        JCIC_TRY(url, rooms.practice->host_url());
    }
    rooms.host_view.address = url.substr(url.find("//") + 2);
    rooms.host_view.state = HostState::reachable;  // shown as "not signed in": nothing is asked before somebody is
    rooms.own_address = own_address_towards(url, NameLookup::no);
    if (!rooms.practice_kind) {
        stand_in(rooms);
        return {};
    }
    gateway::HostAddress address;
    JCIC_TRY(address.key_pem, files::read_secret(rooms.profile / rooms.settings.key));
    return plug(rooms, url, std::move(address));
}

Result<paper::PemSigner> workstation_signer(const Rooms& rooms, ledger::Session& session, ByteView certificate) {
    if (rooms.practice_kind) {
        JCIC_TRY(const Secret pem, files::read_secret(rooms.profile / rooms.settings.key));
        return paper::PemSigner::from(certificate, pem);
    }
    const auto key = sealed_key(rooms, session);
    if (!key) return without_signer(key.error());
    return paper::PemSigner::holding(certificate, key->handle());
}

void take_up_host(Rooms& rooms, ledger::Session& session) {
    if (rooms.practice_kind) return;
    leave_host(rooms);
    rooms.host_view.fault.reset();
    auto plugged = [&]() -> Result<void> {
        if (!is_there(rooms, rooms.settings.certificate)) return without("no-certificate");
        auto key = sealed_key(rooms, session);
        if (!key) return without_key(key.error());
        gateway::HostAddress address;
        address.key_reference = [key = *std::move(key)] { return key.reference(); };
        if (auto done = plug(rooms, rooms.settings.host, std::move(address)); !done) return without_plug(done.error());
        return {};
    }();
    if (plugged) return;
    // Who asks all the same is told the same: signing in anew would mend nothing.
    rooms.host = std::make_unique<NoHost>(plugged.error());
    rooms.host_view.state = HostState::unreachable;
    rooms.host_view.fault = plugged.error();
}

void leave_host(Rooms& rooms) {
    if (rooms.practice_kind) return;
    stand_in(rooms);
    rooms.host_view.state = HostState::reachable;
}

bool without_host(const Rooms& rooms) {
    return dynamic_cast<const NoHost*>(rooms.host.get()) != nullptr;
}

}  // namespace jcic::desk
