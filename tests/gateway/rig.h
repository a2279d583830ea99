#pragma once
// The practice host and a client on real TLS, in one line: authority, certificates, card and accounts made for the
// test.

#include <QTemporaryDir>
#include <map>
#include <memory>
#include <string>

#include "app/gateway/https_host.h"
#include "app/practice/ca.h"
#include "app/practice/host/host_service.h"
#include "app/practice/world/world.h"
#include "support/world.h"

namespace jcic::test {

inline constexpr auto own_branch = "0129999";
inline constexpr auto other_branch = "0129998";
inline constexpr auto querier_code = "L03";
inline constexpr auto querier_password = "Rice-Field7";
inline constexpr auto other_querier_code = "S01";

template <class T>
[[nodiscard]] T sure(std::string_view text) {
    return T::parse(text).value();
}

/// One branch's workstation and card.
struct Identity {
    practice::Issued workstation;
    practice::Issued card;
};

class Rig {
public:
    explicit Rig(bool idempotency_keys = true, std::string_view server_ip = "127.0.0.1");
    ~Rig();

    /// Starts the host, or starts it anew as another process would: from its folder.
    void start();
    void stop();
    [[nodiscard]] std::string url() const { return "https://127.0.0.1:" + std::to_string(port_); }
    [[nodiscard]] std::filesystem::path folder() const { return folder_.path().toStdString(); }
    [[nodiscard]] int port() const { return port_; }

    /// How the host is told to misbehave; "" for not at all.
    void misbehave(std::string_view rules) const;

    [[nodiscard]] gateway::HostAddress address(std::string_view branch = own_branch) const;
    /// A client that waits for nothing between repetitions.
    [[nodiscard]] std::unique_ptr<gateway::HttpsHost> client(std::string_view branch = own_branch) const;
    [[nodiscard]] static std::unique_ptr<gateway::HttpsHost> client(gateway::HostAddress address);
    /// A client with both layers open.
    [[nodiscard]] std::unique_ptr<gateway::HttpsHost> signed_in(std::string_view branch = own_branch) const;
    void open_both_layers(gateway::HttpsHost& client, std::string_view branch = own_branch) const;

    [[nodiscard]] domain::CardSignature sign(ByteView bytes, std::string_view branch = own_branch) const;
    [[nodiscard]] static domain::CardSignature sign(ByteView bytes, const practice::Issued& card);
    /// A request about 黃建國 (all three items) or another applicant, as the desk would pack it.
    [[nodiscard]] domain::SerialRequest request(std::uint8_t key, std::vector<domain::Item> items,
                                                std::string_view subject = "A123456789") const;
    [[nodiscard]] Result<std::vector<domain::SerialAnswer>> send(gateway::HttpsHost& client,
                                                                 const domain::SerialRequest& request) const;

    [[nodiscard]] practice::HostCredentials credentials() const;
    [[nodiscard]] static std::vector<practice::AccountOpening> accounts();

    TestClock clock;
    TestRandom random;
    practice::World world;
    practice::CertificateAuthority authority;
    practice::Issued server;

private:
    QTemporaryDir folder_;
    bool idempotency_keys_;
    std::map<std::string, Identity, std::less<>> identities_;
    std::unique_ptr<practice::PracticeHost> host_;
    int port_ = 0;
};

[[nodiscard]] inline Secret secret(std::string_view text) {
    return Secret::from(view(text));
}

}  // namespace jcic::test
