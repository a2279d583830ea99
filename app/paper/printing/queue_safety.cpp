#include "app/paper/printing/queue_safety.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace jcic::paper {
namespace {

template <std::size_t N>
bool among(std::string_view one, const std::array<std::string_view, N>& all) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return out;
}

/// "printer.example" of "ipp://printer.example:631/ipp/print"; "[::1]" keeps its brackets.
std::string_view host_of(std::string_view uri) {
    const auto begin = uri.find("://");
    if (begin == std::string_view::npos) return {};
    auto host = uri.substr(begin + 3);
    host = host.substr(0, host.find_first_of("/?"));
    if (host.starts_with('[')) return host.substr(0, host.find(']') + 1);
    return host.substr(0, host.find(':'));
}

}  // namespace

Travel travel_of(std::string_view device) {
    constexpr std::array<std::string_view, 6> local{"usb", "parallel", "serial", "file", "cups-pdf", "cups-brf"};
    constexpr std::array<std::string_view, 3> loopback{"localhost", "127.0.0.1", "[::1]"};
    const std::string uri = lower(device);
    const std::string_view scheme = std::string_view(uri).substr(0, uri.find(':'));
    if (uri.empty() || among(scheme, local)) return Travel::here;
    if (scheme == "ipps" || scheme == "https") return Travel::encrypted;
    // Bonjour names the service: "dnssd://Office._ipps._tcp.local/".
    if (scheme == "dnssd") return uri.find("._ipps._tcp") != std::string::npos ? Travel::encrypted : Travel::clear;
    // HP's backend says where: "hp:/usb/…", "hp:/net/…".
    if (scheme == "hp" && uri.starts_with("hp:/usb/")) return Travel::here;
    return among(host_of(uri), loopback) ? Travel::here : Travel::clear;
}

Keeping keeping_in(std::string_view configuration) {
    Keeping kept = Keeping::yes;
    while (!configuration.empty()) {
        const auto end = std::min(configuration.find('\n'), configuration.size());
        auto line = configuration.substr(0, end);
        configuration.remove_prefix(std::min(end + 1, configuration.size()));
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        const auto gap = std::min(line.find_first_of(" \t"), line.size());
        if (lower(line.substr(0, gap)) != "preservejobfiles") continue;
        auto value = line.substr(gap);
        value.remove_prefix(std::min(value.find_first_not_of(" \t"), value.size()));
        value = value.substr(0, value.find_first_of(" \t\r"));
        const std::string word = lower(value);
        kept = word == "no" || word == "off" || word == "false" || word == "0" ? Keeping::no : Keeping::yes;
    }
    return kept;
}

std::optional<std::size_t> left_in(const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    std::error_code error;
    if (!fs::exists(folder, error)) return error ? std::nullopt : std::optional<std::size_t>(0);
    fs::directory_iterator one(folder, error);
    std::size_t found = 0;
    for (; !error && one != fs::directory_iterator(); one.increment(error)) {
        std::error_code unknown;
        // The scheduler's own lock files are empty.
        if (one->is_regular_file(unknown) && one->file_size(unknown) > 0) ++found;
    }
    if (error) return std::nullopt;
    return found;
}

}  // namespace jcic::paper
