#pragma once
// A hub on a real server, and desks that are enrolled there, each with its key, certificate and files.

#include <openssl/pem.h>

#include <QTemporaryDir>
#include <map>

#include "app/base/text.h"
#include "app/files/files.h"
#include "app/hub/claims.h"
#include "app/hub/enrolment.h"
#include "app/hub/state.h"
#include "app/hub_server/administration.h"
#include "app/hub_server/check.h"
#include "app/openssl/ecdsa_form.h"
#include "support/postgres.h"
#include "support/result.h"

namespace jcic::test {

/// One desk's side of the hub, without a ledger.
class HubDesk {
public:
    /// Its ledger is all of that digit, but for a number in front where one is given.
    HubDesk(const TestAuthority& authority, std::string institution, const std::string& workstation, char digit,
            int number = -1, long good_for = 365)
        : ledger_(32, digit), signing_(ec_key()) {
        if (number >= 0) {
            const auto end = std::to_string(number);
            ledger_.replace(0, end.size(), end);
        }
        CertificateWish wish;
        wish.subject = workstation;
        wish.to_day = good_for;
        enrolment_ = {"practice", std::move(institution),
                      "忠孝分行", workstation,
                      ledger_,    authority.issue(signing_.get(), wish)};
        wish.subject = hub::role_of(ledger_);
        const auto key = ec_key();
        show(authority.issue(key.get(), wish), key);
    }

    [[nodiscard]] const hub::Enrolment& enrolment() const { return enrolment_; }
    [[nodiscard]] const std::string& ledger() const { return ledger_; }
    [[nodiscard]] hub::Own own() const {
        return {ledger_, enrolment_.institution, [key = signing_](ByteView message) { return sign(key, message); }};
    }
    [[nodiscard]] hub::Credentials credentials() const {
        return {hub::role_of(ledger_), at("ca.pem"), at("hub.pem"), at("hub.key"), passphrase()};
    }
    /// Another certificate and key for the connection.
    void show(const Bytes& certificate, const KeyPtr& key) const {
        write("hub.pem", TestAuthority::pem_of(certificate));
        const std::shared_ptr<BIO> out(BIO_new(BIO_s_mem()), BIO_free);
        PEM_write_bio_PKCS8PrivateKey(out.get(), key.get(), EVP_aes_256_cbc(), "open", 4, nullptr, nullptr);
        char* text = nullptr;
        const long size = BIO_get_mem_data(out.get(), &text);
        write("hub.key", {text, static_cast<std::size_t>(size)});
    }
    void believe(const TestAuthority& authority) const {
        write("ca.pem", TestAuthority::pem_of(authority.certificate().der()));
    }
    [[nodiscard]] std::filesystem::path at(const char* name) const { return folder_.filePath(name).toStdString(); }

    static Secret passphrase() { return Secret::from(view("open")); }
    static Result<Bytes> sign(const KeyPtr& key, ByteView message) {
        const std::shared_ptr<EVP_MD_CTX> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
        std::size_t size = 0;
        EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get());
        EVP_DigestSign(context.get(), nullptr, &size, message.data(), message.size());
        Bytes der(size);
        EVP_DigestSign(context.get(), der.data(), &size, message.data(), message.size());
        der.resize(size);
        return *openssl::raw_from_der(der);
    }

private:
    void write(const char* name, const std::string& text) const {
        static_cast<void>(files::replace(at(name), std::string_view(text)));
    }
    std::string ledger_;
    KeyPtr signing_;
    hub::Enrolment enrolment_;
    QTemporaryDir folder_;
};

class HubRig {
public:
    explicit HubRig(const QByteArray& settings = {}) : server(authority, settings) {}

    /// The server with the newest schema.
    [[nodiscard]] bool create() {
        if (!server.create()) return false;
        auto owner = connect_owner();
        if (!owner) return false;
        const auto done = hub_server::migrate(*owner);
        if (!done) qWarning("%s", std::string(done.error().fault.detail("message")).c_str());
        return done.has_value();
    }
    [[nodiscard]] Result<hub::Connection> connect_owner() const {
        return hub::Connection::open_by_text(server.owner_text(), Millis{5'000});
    }
    /// As `jcic-desk-hub status` says it.
    [[nodiscard]] std::string id() const {
        auto owner = connect_owner();
        return owner ? owner->run("select id from jcic.hub")->text(0, 0) : "";
    }
    /// A desk that is enrolled and can connect.
    [[nodiscard]] const HubDesk& enrol(const std::string& institution, const std::string& workstation, char digit) {
        auto& desk =
            *desks_.emplace(digit, std::make_unique<HubDesk>(authority, institution, workstation, digit)).first->second;
        desk.believe(authority);
        auto owner = connect_owner();
        if (!owner || !hub_server::enrol(*owner, desk.enrolment())) qFatal("a desk is not enrolled");
        return desk;
    }
    [[nodiscard]] Result<hub::Connection> connect(const HubDesk& desk, Millis limit = Millis{5'000}) const {
        return connect(server.address(), desk, limit);
    }
    [[nodiscard]] static Result<hub::Connection> connect(const domain::HubAddress& address, const HubDesk& desk,
                                                         Millis limit = Millis{5'000}) {
        JCIC_TRY(auto out, hub::Connection::open(address, desk.credentials(), limit));
        const auto begun = hub::begin_session(out, desk.ledger(), desk.own().sign);
        if (!begun) return tl::unexpected<Fault>(begun.error().fault);
        return out;
    }
    /// The channel of that desk's institution.
    [[nodiscard]] std::string channel_of(const HubDesk& desk) const {
        auto hub = hub::Connection::open(server.address(), desk.credentials());
        return hub ? *hub::begin_session(*hub, desk.ledger(), desk.own().sign) : "";
    }

    TestAuthority authority{"Bank authority"};
    PrivatePostgres server;

private:
    std::map<char, std::unique_ptr<HubDesk>> desks_;
};

/// "hub.unreachable time"
template <class T>
QString said(const Result<T>& result) {
    if (result) return QStringLiteral("done");
    const auto reason = std::string(result.error().detail("reason"));
    return QString::fromStdString(std::string(result.error().text()) + (reason.empty() ? "" : " " + reason));
}
template <class T>
QString said(const hub::Answer<T>& answer) {
    if (answer) return QStringLiteral("done");
    return said(Result<void>(tl::unexpected<Fault>(answer.error().fault)));
}

inline Digest form(std::uint8_t number) {
    Digest out{};
    out.fill(number);
    return out;
}
/// How often: an environment variable's number, for tests/long.
inline Digest numbered(std::uint32_t number) {
    Digest out{};
    for (std::size_t at = 0; at < sizeof number; ++at) out[at] = static_cast<std::uint8_t>(number >> (8 * at));
    return out;
}

inline int number_in(const char* variable, int otherwise) {
    return qEnvironmentVariableIsSet(variable) ? qEnvironmentVariableIntValue(variable) : otherwise;
}
inline std::string query(char digit) {
    return std::string(32, digit);
}
/// What desks of the bank are told of a claim: that it is free again.
inline hub::Answer<bool> claim_and_free(hub::Connection& hub, const hub::Own& own, const Digest& form) {
    auto done = hub::claim(hub, own, form, {"T50"}, query('c'), hub::ClaimState::reserved);
    if (!done) return tl::unexpected<hub::NoAnswer>(std::move(done).error());
    auto claims = hub::claims_on(hub, form);
    if (!claims) return tl::unexpected<hub::NoAnswer>(std::move(claims).error());
    return hub::move_claim(hub, own, claims->front(), hub::ClaimState::free);
}

}  // namespace jcic::test
