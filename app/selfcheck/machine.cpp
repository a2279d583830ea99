#include "app/selfcheck/machine.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string_view>

#include "app/base/bytes.h"
#include "app/base/numbers.h"

namespace jcic::selfcheck {
namespace {

namespace fs = std::filesystem;

constexpr std::streamsize longest_file = 1 << 20;  // libccid's list of readers has 120 KB

std::string content(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string text(static_cast<std::size_t>(longest_file), '\0');
    in.read(text.data(), longest_file);
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

/// The first line, as sysfs gives one value a file.
std::string line(const fs::path& file) {
    const auto text = content(file);
    return text.substr(0, text.find('\n'));
}

/// "072f", "0x072F"; nullopt for anything else.
template <class Number>
std::optional<Number> usb_number(std::string_view text) {
    if (text.starts_with("0x") || text.starts_with("0X")) text.remove_prefix(2);
    return hex_number<Number>(text);
}

/// The entries' names, sorted; none where the folder is not there.
std::set<std::string> names_in(const fs::path& folder) {
    std::set<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        names.insert(entry->path().filename().string());
    return names;
}

/// The <string> values of the <array> that follows <key>`key`</key> in a property list.
std::vector<std::string> plist_array(std::string_view plist, std::string_view key) {
    std::vector<std::string> values;
    const std::string wanted = "<key>" + std::string(key) + "</key>";
    const auto begin = plist.find(wanted);
    if (begin == std::string_view::npos) return values;
    plist = plist.substr(begin + wanted.size());
    plist = plist.substr(0, plist.find("</array>"));
    static constexpr std::string_view open = "<string>";
    for (auto at = plist.find(open); at != std::string_view::npos; at = plist.find(open)) {
        plist.remove_prefix(at + open.size());
        values.emplace_back(plist.substr(0, plist.find('<')));
    }
    return values;
}

}  // namespace

std::string text_of(const UsbId& id) {
    const auto digits = [](std::uint16_t part) {
        return to_hex(std::array{static_cast<std::uint8_t>(part >> 8U), static_cast<std::uint8_t>(part & 0xFFU)});
    };
    return digits(id.vendor) + ':' + digits(id.product);
}

bool DriverBundle::drives(const UsbId& id) const {
    return std::find(readers.begin(), readers.end(), id) != readers.end();
}

std::string LinuxMachine::service_command() const {
    std::error_code none;
    if (!fs::exists(root_ / "usr/sbin/pcscd", none)) return "sudo apt install pcscd";
    if (fs::exists(root_ / "run/systemd/system", none)) return "sudo systemctl start pcscd.socket";
    return "sudo pcscd";
}

std::vector<UsbDevice> LinuxMachine::usb_devices() const {
    const auto bus = root_ / "sys/bus/usb/devices";
    const auto names = names_in(bus);
    std::vector<UsbDevice> devices;
    for (const auto& name : names) {
        const auto vendor = usb_number<std::uint16_t>(line(bus / name / "idVendor"));
        const auto product = usb_number<std::uint16_t>(line(bus / name / "idProduct"));
        if (!vendor || !product) continue;  // an interface or a bus, not a device
        UsbDevice device{{*vendor, *product}, line(bus / name / "manufacturer"), {}};
        const auto product_name = line(bus / name / "product");
        if (!device.name.empty() && !product_name.empty()) device.name += ' ';
        device.name += product_name;
        // "1-2:1.0" is an interface of the device "1-2".
        for (const auto& part : names) {
            if (!part.starts_with(name + ":")) continue;
            const auto device_class = usb_number<std::uint8_t>(line(bus / part / "bInterfaceClass"));
            std::error_code unclaimed;
            const auto driver = fs::read_symlink(bus / part / "driver", unclaimed);
            if (device_class) device.interfaces.push_back({*device_class, driver.filename().string()});
        }
        devices.push_back(std::move(device));
    }
    return devices;
}

std::vector<DriverBundle> LinuxMachine::drivers() const {
    const auto folder = root_ / "usr/lib/pcsc/drivers";
    std::vector<DriverBundle> bundles;
    for (const auto& name : names_in(folder)) {
        const auto plist = content(folder / name / "Contents/Info.plist");
        const auto vendors = plist_array(plist, "ifdVendorID");
        const auto products = plist_array(plist, "ifdProductID");
        DriverBundle bundle{name, {}};
        for (std::size_t i = 0; i < std::min(vendors.size(), products.size()); ++i) {
            const auto vendor = usb_number<std::uint16_t>(vendors[i]);
            const auto product = usb_number<std::uint16_t>(products[i]);
            if (vendor && product) bundle.readers.push_back({*vendor, *product});
        }
        if (!bundle.readers.empty()) bundles.push_back(std::move(bundle));
    }
    return bundles;
}

}  // namespace jcic::selfcheck
