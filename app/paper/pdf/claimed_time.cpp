#include "app/paper/pdf/claimed_time.h"

#include <openssl/asn1.h>
#include <openssl/objects.h>

#include <array>
#include <chrono>
#include <ctime>

#include "app/base/numbers.h"

namespace jcic::paper {
namespace {

/// Signed, so that nobody but the signer said it; once, as RFC 5652 has it.
std::optional<UtcTime> attribute_time(CMS_SignerInfo* signer) {
    const auto* object = OBJ_nid2obj(NID_pkcs9_signingTime);
    for (const int type : {V_ASN1_UTCTIME, V_ASN1_GENERALIZEDTIME}) {
        const auto* time = static_cast<const ASN1_TIME*>(CMS_signed_get0_data_by_OBJ(signer, object, -3, type));
        std::tm parts{};
        if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) continue;
        return UtcTime(std::chrono::seconds(timegm(&parts)));
    }
    return std::nullopt;
}

/// So many digits at the front, which are taken off; `otherwise` where the text has ended or goes on otherwise.
std::optional<int> taken(std::string_view& text, std::size_t digits, int otherwise) {
    if (text.empty() || text.front() < '0' || text.front() > '9') return otherwise;
    const auto number = padded_number<int>(text.substr(0, digits));
    if (text.size() < digits || !number) return std::nullopt;
    text.remove_prefix(digits);
    return number;
}

}  // namespace

std::optional<UtcTime> pdf_date(std::string_view text) {
    constexpr std::string_view begins = "(D:";
    if (!text.starts_with(begins)) return std::nullopt;
    text = text.substr(begins.size(), text.find(')') - begins.size());
    std::array<int, 6> parts{};
    constexpr std::array otherwise{-1, 1, 1, 0, 0, 0};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto part = taken(text, i == 0 ? 4 : 2, otherwise[i]);
        if (!part || *part < 0) return std::nullopt;
        parts[i] = *part;
    }
    const std::chrono::year_month_day day{std::chrono::year{parts[0]}, std::chrono::month{unsigned(parts[1])},
                                          std::chrono::day{unsigned(parts[2])}};
    if (!day.ok() || parts[3] > 23 || parts[4] > 59 || parts[5] > 59) return std::nullopt;
    auto at = std::chrono::sys_days(day) + std::chrono::hours(parts[3]) + std::chrono::minutes(parts[4]) +
              std::chrono::seconds(parts[5]);
    if (text.empty() || text.front() == 'Z') return UtcTime(at);  // without a zone it is unknown: as it stands
    const bool ahead = text.front() == '+';
    if (!ahead && text.front() != '-') return std::nullopt;
    text.remove_prefix(1);
    const auto hours = taken(text, 2, -1);
    if (text.starts_with('\'')) text.remove_prefix(1);
    const auto minutes = taken(text, 2, 0);
    if (!hours || !minutes || *hours < 0 || *hours > 23 || *minutes > 59) return std::nullopt;
    const auto offset = std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
    return UtcTime(ahead ? at - offset : at + offset);
}

std::optional<UtcTime> claimed_time(CMS_SignerInfo* signer, std::string_view dictionary) {
    if (const auto signed_one = attribute_time(signer)) return signed_one;
    constexpr std::string_view key = "/M";
    for (auto at = dictionary.find(key); at != std::string_view::npos; at = dictionary.find(key, at + 1)) {
        const auto value = dictionary.find_first_not_of(" \r\n\t", at + key.size());
        if (value == std::string_view::npos) break;
        if (const auto time = pdf_date(dictionary.substr(value))) return time;
    }
    return std::nullopt;
}

}  // namespace jcic::paper
