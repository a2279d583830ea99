#include "app/openssl/time_of.h"

#include <openssl/asn1.h>

#include <ctime>

namespace jcic::openssl {

std::optional<std::chrono::sys_seconds> time_of(const ASN1_TIME* time) {
    using namespace std::chrono;
    std::tm parts{};
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) return std::nullopt;
    const auto first_of_month = year{parts.tm_year + 1900} / month{static_cast<unsigned>(parts.tm_mon + 1)} / 1;
    return sys_days{first_of_month} + days{parts.tm_mday - 1} + hours{parts.tm_hour} + minutes{parts.tm_min} +
           seconds{parts.tm_sec};
}

}  // namespace jcic::openssl
