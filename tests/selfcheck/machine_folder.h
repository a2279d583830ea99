#pragma once
// A machine in a folder: its USB devices as sysfs shows them, its driver bundles, its card service's program.

#include <QTemporaryDir>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace jcic::test {

class MachineFolder {
public:
    MachineFolder() { write("usr/sbin/pcscd", ""); }

    [[nodiscard]] std::filesystem::path root() const { return folder_.path().toStdString(); }
    void write(const std::filesystem::path& file, std::string_view text) const {
        std::filesystem::create_directories((root() / file).parent_path());
        std::ofstream(root() / file) << text;
    }
    void remove(const std::filesystem::path& path) const { std::filesystem::remove_all(root() / path); }

    /// A device with one interface; `driver` is who has claimed it, "" for nobody.
    void plug(const std::string& place, const std::string& vendor, const std::string& product,
              const std::string& interface_class, const std::string& driver) const {
        const std::filesystem::path bus = "sys/bus/usb/devices";
        write(bus / place / "idVendor", vendor + "\n");
        write(bus / place / "idProduct", product + "\n");
        write(bus / place / "manufacturer", "Maker\n");
        write(bus / place / "product", "Thing\n");
        write(bus / place / "serial", "SERIAL-4711\n");
        const auto interface_folder = bus / (place + ":1.0");
        write(interface_folder / "bInterfaceClass", interface_class + "\n");
        if (driver.empty()) return;
        std::filesystem::create_directories(root() / "sys/bus/usb/drivers" / driver);
        std::filesystem::create_directory_symlink("../../drivers/" + driver, root() / interface_folder / "driver");
    }
    void unplug(const std::string& place) const {
        remove("sys/bus/usb/devices/" + place);
        remove("sys/bus/usb/devices/" + place + ":1.0");
    }
    /// A driver bundle for two readers: one that no test plugs in, and this one.
    void install_driver(const std::string& bundle, const std::string& vendor, const std::string& product) const {
        write("usr/lib/pcsc/drivers/" + bundle + "/Contents/Info.plist",
              "<plist><dict><key>CFBundleName</key><string>DRIVER</string>\n"
              "<key>ifdVendorID</key>\n<array>\n<string>0x1234</string>\n<string>0x" +
                  vendor +
                  "</string>\n</array>\n"
                  "<key>ifdProductID</key>\n<array>\n<string>0x5678</string>\n<string>0x" +
                  product +
                  "</string>\n</array>\n"
                  "<key>ifdFriendlyName</key><array><string>A</string><string>B</string></array></dict></plist>\n");
    }

private:
    QTemporaryDir folder_;
};

}  // namespace jcic::test
