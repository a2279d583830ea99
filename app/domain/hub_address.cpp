#include "app/domain/hub_address.h"

#include <algorithm>

#include "app/base/numbers.h"

namespace jcic::domain {
namespace {

constexpr std::size_t most_servers = 8;
constexpr std::size_t longest_name = 253;  // RFC 1035
constexpr std::size_t longest_database = 63;
constexpr std::uint16_t usual_port = 5432;

bool is_letter_or_digit(char one) {
    return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9');
}

bool is_host(std::string_view host, bool bracketed) {
    if (host.empty() || host.size() > longest_name || host.front() == '-') return false;
    return std::ranges::all_of(
        host, [&](char one) { return is_letter_or_digit(one) || one == '.' || one == (bracketed ? ':' : '-'); });
}

std::optional<HubServer> server_in(std::string_view text) {
    HubServer out;
    const bool bracketed = text.starts_with('[');
    const auto end = bracketed ? text.find(']') : text.find(':');
    if (bracketed && end == std::string_view::npos) return std::nullopt;
    out.host = text.substr(bracketed ? 1 : 0, bracketed ? end - 1 : end);
    if (!is_host(out.host, bracketed)) return std::nullopt;
    auto rest = end == std::string_view::npos ? std::string_view() : text.substr(bracketed ? end + 1 : end);
    if (rest.empty()) return out;
    if (!rest.starts_with(':')) return std::nullopt;
    const auto port = whole_number<std::uint16_t>(rest.substr(1));
    if (!port || *port == 0) return std::nullopt;
    out.port = *port;
    return out;
}

}  // namespace

std::string HubAddress::text() const {
    std::string out;
    for (const auto& one : servers) {
        if (!out.empty()) out += ',';
        out += one.host.find(':') == std::string::npos ? one.host : "[" + one.host + "]";
        if (one.port != usual_port) out += ":" + std::to_string(one.port);
    }
    return out + "/" + database;
}

Result<HubAddress> parse_hub_address(std::string_view text) {
    const auto wrong = [] {
        return fail(FaultCode::input_form, "hub-address", {{"field", "hub"}, {"reason", "address"}});
    };
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) return wrong();
    HubAddress out;
    out.database = text.substr(slash + 1);
    const auto is_name = [](char one) { return is_letter_or_digit(one) || one == '_' || one == '-'; };
    if (out.database.empty() || out.database.size() > longest_database || !std::ranges::all_of(out.database, is_name))
        return wrong();
    auto rest = text.substr(0, slash);
    while (true) {
        const auto comma = rest.find(',');
        const auto one = server_in(rest.substr(0, comma));
        if (!one || out.servers.size() == most_servers) return wrong();
        out.servers.push_back(*one);
        if (comma == std::string_view::npos) return out;
        rest = rest.substr(comma + 1);
    }
}

}  // namespace jcic::domain
