#include "gateway/rig.h"

#include <openssl/pem.h>

#include <fstream>

#include "app/openssl/ecdsa_form.h"
#include "app/openssl/owned.h"

namespace jcic::test {
namespace {

using openssl::Owned;

/// A Monday morning of December 2026, but the certificates' time is the system's.
UtcTime start_of_test() {
    return domain::parse_iso("2026-12-21T01:00:00.000Z").value();
}

Bytes der_of(const std::string& pem) {
    const auto bio = openssl::reading(view(pem));
    const Owned<X509> certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    Bytes der(static_cast<std::size_t>(i2d_X509(certificate.get(), nullptr)));
    auto* at = der.data();
    i2d_X509(certificate.get(), &at);
    return der;
}

Bytes raw_signature(ByteView bytes, const Secret& key_pem) {
    const auto bio = openssl::reading(key_pem.view());
    const Owned<EVP_PKEY> key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get());
    std::size_t size = 0;
    EVP_DigestSign(context.get(), nullptr, &size, bytes.data(), bytes.size());
    Bytes der(size);
    EVP_DigestSign(context.get(), der.data(), &size, bytes.data(), bytes.size());
    der.resize(size);
    return openssl::raw_from_der(der).value();
}

practice::Issued copy_of(const practice::Issued& issued) {
    return {issued.certificate_pem, issued.key_pem.clone()};
}

}  // namespace

Rig::Rig(bool idempotency_keys, std::string_view server_ip)
    : clock(start_of_test()),
      world(practice::make_world(domain::roc_date_at(start_of_test()))),
      authority(practice::make_ca("test authority", SystemClock().now()).value()),
      server(authority.issue_server("", server_ip, SystemClock().now()).value()),
      idempotency_keys_(idempotency_keys) {
    const auto now = SystemClock().now();
    for (const std::string branch : {own_branch, other_branch})
        identities_.emplace(branch, Identity{authority.issue_client(branch + "-W1", now).value(),
                                             authority.issue_card(branch + "-03", now).value()});
    misbehave("");
    start();
}

Rig::~Rig() = default;

void Rig::start() {
    practice::HostSettings settings;
    settings.folder = folder();
    settings.faults_file = folder() / "faults.json";
    settings.idempotency_keys = idempotency_keys_;
    host_ = std::make_unique<practice::PracticeHost>(settings, clock, random, world);
    port_ = host_->start(credentials(), accounts()).value();
}

void Rig::stop() {
    host_.reset();
}

void Rig::misbehave(std::string_view rules) const {
    std::ofstream file(folder() / "faults.json", std::ios::trunc);
    if (!rules.empty()) file << "{\"rules\": [" << rules << "]}";
}

practice::HostCredentials Rig::credentials() const {
    return {authority.certificate_pem(), server.certificate_pem, server.key_pem.clone()};
}

std::vector<practice::AccountOpening> Rig::accounts() {
    std::vector<practice::AccountOpening> accounts;
    accounts.push_back(
        {sure<domain::PersonId>(querier_code), sure<domain::InstitutionCode>(own_branch), secret(querier_password)});
    accounts.push_back({sure<domain::PersonId>(other_querier_code), sure<domain::InstitutionCode>(other_branch),
                        secret(querier_password)});
    return accounts;
}

gateway::HostAddress Rig::address(std::string_view branch) const {
    const auto own = copy_of(identities_.find(branch)->second.workstation);
    return {url(), authority.certificate_pem(), own.certificate_pem, own.key_pem.clone(), {}, true};
}

std::unique_ptr<gateway::HttpsHost> Rig::client(std::string_view branch) const {
    return client(address(branch));
}

std::unique_ptr<gateway::HttpsHost> Rig::client(gateway::HostAddress address) {
    return gateway::HttpsHost::open(std::move(address), {3, Millis{1}}).value();
}

void Rig::open_both_layers(gateway::HttpsHost& client, std::string_view branch) const {
    const auto* code = branch == own_branch ? querier_code : other_querier_code;
    const auto challenge = client.sign_in(sure<domain::PersonId>(code), secret(querier_password), {}).value();
    const auto statement = domain::challenge_statement(domain::WorldKind::practice,
                                                       sure<domain::InstitutionCode>(branch), challenge.challenge);
    client.present_card(sign(statement, branch), {}).value();
}

std::unique_ptr<gateway::HttpsHost> Rig::signed_in(std::string_view branch) const {
    auto opened = client(branch);
    open_both_layers(*opened, branch);
    return opened;
}

domain::CardSignature Rig::sign(ByteView bytes, std::string_view branch) const {
    return sign(bytes, identities_.find(branch)->second.card);
}

domain::CardSignature Rig::sign(ByteView bytes, const practice::Issued& card) {
    return {raw_signature(bytes, card.key_pem), der_of(card.certificate_pem), {}};
}

domain::SerialRequest Rig::request(std::uint8_t key, std::vector<domain::Item> items, std::string_view subject) const {
    const auto& asked = world.applicant(subject)->suggestion;
    std::vector<domain::RequestedItem> wanted;
    for (const auto item : items)
        wanted.push_back({item, domain::info(item).needs_year ? std::optional(114) : std::nullopt});
    domain::IdempotencyKey filled{};
    filled.fill(key);
    return {domain::WorldKind::practice,
            sure<domain::InstitutionCode>(own_branch),
            filled,
            sure<domain::PersonalId>(subject),
            asked.borrower_id,
            asked.business,
            asked.subject_kind,
            std::move(wanted),
            asked.case_number,
            asked.authorisation,
            {}};
}

Result<std::vector<domain::SerialAnswer>> Rig::send(gateway::HttpsHost& client,
                                                    const domain::SerialRequest& request) const {
    const auto bytes = request.pack();
    return client.request_serials(request.key, bytes, sign(bytes), {});
}

}  // namespace jcic::test
