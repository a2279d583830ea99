#include "app/selfcheck/known_readers.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

#include "app/base/numbers.h"

namespace jcic::selfcheck {
namespace {

constexpr std::string_view head = "vendor,product,package,source,model";
constexpr std::size_t columns = 5;

/// Split at the first four commas; a model's name may hold one.
std::array<std::string, columns> cells_of(std::string_view line, std::size_t& count) {
    std::array<std::string, columns> cells;
    for (count = 0; count < columns; ++count) {
        const auto comma = count + 1 < columns ? line.find(',') : std::string_view::npos;
        cells[count] = line.substr(0, comma);
        if (comma == std::string_view::npos) break;
        line.remove_prefix(comma + 1);
    }
    ++count;
    return cells;
}

bool read_id(const std::string& text, std::uint16_t& out) {
    const auto id = text.size() == 4 ? hex_number<std::uint16_t>(text) : std::nullopt;
    out = id.value_or(0);
    return id.has_value();
}

}  // namespace

Result<KnownReaders> KnownReaders::load(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in)
        return fail(FaultCode::file_missing, "readers", {{"file", file.filename().string()}, {"reason", "program"}});
    KnownReaders readers;
    bool head_seen = false;
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.starts_with('#')) continue;
        const auto malformed = [&](const char* reason) {
            return fail(FaultCode::file_form, "readers",
                        {{"file", file.filename().string()}, {"line", std::to_string(number)}, {"reason", reason}});
        };
        if (!head_seen) {
            if (line != head) return malformed("head");
            head_seen = true;
            continue;
        }
        std::size_t count = 0;
        auto cells = cells_of(line, count);
        if (count != columns) return malformed("columns");
        KnownReader reader{{}, std::move(cells[2]), std::move(cells[4])};
        if (!read_id(cells[0], reader.id.vendor) || !read_id(cells[1], reader.id.product)) return malformed("id");
        if (reader.package.empty() || reader.model.empty() || cells[3].empty()) return malformed("empty");
        if (readers.find(reader.id) != nullptr) return malformed("twice");
        readers.readers_.push_back(std::move(reader));
    }
    return readers;
}

const KnownReader* KnownReaders::find(const UsbId& id) const {
    const auto found =
        std::find_if(readers_.begin(), readers_.end(), [&](const KnownReader& reader) { return reader.id == id; });
    return found == readers_.end() ? nullptr : &*found;
}

bool KnownReaders::is_reader(const UsbDevice& device) const {
    return find(device.id) != nullptr ||
           std::any_of(device.interfaces.begin(), device.interfaces.end(),
                       [](const UsbInterface& one) { return one.device_class == smart_card_class; });
}

std::string KnownReaders::describe(const UsbDevice& device) const {
    const auto* known = find(device.id);
    const auto& name = known != nullptr ? known->model : device.name;
    return text_of(device.id) + (name.empty() ? "" : " " + name);
}

}  // namespace jcic::selfcheck
