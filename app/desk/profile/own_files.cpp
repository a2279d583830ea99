#include "app/desk/profile/own_files.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "app/base/bytes.h"
#include "app/desk/profile/resources.h"
#include "app/files/files.h"
#include "app/keys/crypto.h"

namespace jcic::desk {

namespace fs = std::filesystem;

namespace {

constexpr const char* package_prefix = "/usr";
constexpr const char* lists_folder = "share/jcic-desk";
constexpr std::size_t hex_digits = 64;

bool is_as_listed(const fs::path& file, std::string_view digest) {
    const auto bytes = files::read(file);
    return bytes && to_hex(ledger::sha256({*bytes})) == digest;
}

/// Lines as sha256sum writes them: "digest  name".
void hold_to_list(const fs::path& prefix, const fs::path& list, std::vector<std::string>& out) {
    const auto name = std::string(lists_folder) + "/" + list.filename().string();
    const auto text = files::read_text(list);
    if (!text || text->empty()) {
        out.push_back(name);
        return;
    }
    std::istringstream lines(*text);
    for (std::string line; std::getline(lines, line);) {
        if (line.size() < hex_digits + 3 || line.compare(hex_digits, 2, "  ") != 0) {
            out.push_back(name);
            continue;
        }
        auto file = line.substr(hex_digits + 2);
        if (!is_as_listed(prefix / file, std::string_view(line).substr(0, hex_digits))) out.push_back(std::move(file));
    }
}

}  // namespace

std::vector<std::string> altered_files(const fs::path& prefix, bool listed) {
    const auto lists = files::files_in(prefix / lists_folder, ".sha256").value_or(std::set<fs::path>{});
    std::vector<std::string> out;
    for (const auto& list : lists) hold_to_list(prefix, list, out);
    const auto own = fs::path(lists_folder) / "jcic-desk.sha256";
    if (listed && !lists.contains(prefix / own)) out.push_back(own.string());
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::vector<std::string> altered_own_files() {
    const auto resources = resource_dir();
    if (!resources) return {};  // told by who needs them
    const auto prefix = resources->parent_path().parent_path();
    return altered_files(prefix, prefix == package_prefix);
}

}  // namespace jcic::desk
