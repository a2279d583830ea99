#pragma once
// The self-test's queries about the machine, apart from the PC/SC service: whether the service is installed, which USB
// devices are connected, which reader drivers are installed. Injected, so that tests control them.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jcic::selfcheck {

struct UsbId {
    std::uint16_t vendor = 0;
    std::uint16_t product = 0;
    bool operator==(const UsbId&) const = default;
};
/// "0ca6:0010"
[[nodiscard]] std::string text_of(const UsbId& id);

inline constexpr std::uint8_t smart_card_class = 0x0B;  ///< bInterfaceClass, USB Device Class: Smart Card CCID 1.1

struct UsbInterface {
    std::uint8_t device_class = 0;
    std::string driver;  ///< its user: "usbfs" for a program, else a kernel driver; "" for none
};

struct UsbDevice {
    UsbId id;
    std::string name;  ///< maker and product as the device states; "" if it does not. Never its serial number
    std::vector<UsbInterface> interfaces;
};

/// A PC/SC driver bundle, and its readers: the PC/SC service selects a driver by device ids only.
struct DriverBundle {
    std::string name;  ///< "ifd-ccid.bundle"
    std::vector<UsbId> readers;
    [[nodiscard]] bool drives(const UsbId& id) const;
};

class Machine {
public:
    virtual ~Machine() = default;
    /// The command that starts the PC/SC service here, or installs it if missing.
    [[nodiscard]] virtual std::string service_command() const = 0;
    /// Also empty if the machine has no USB.
    [[nodiscard]] virtual std::vector<UsbDevice> usb_devices() const = 0;
    [[nodiscard]] virtual std::vector<DriverBundle> drivers() const = 0;
};

/// Linux under `root` ("/"): /sys/bus/usb/devices as the kernel's sysfs-bus-usb describes it, the driver bundles of
/// pcsc-lite in /usr/lib/pcsc/drivers. Unreadable entries are left out.
class LinuxMachine final : public Machine {
public:
    explicit LinuxMachine(std::filesystem::path root) : root_(std::move(root)) {}
    [[nodiscard]] std::string service_command() const override;
    [[nodiscard]] std::vector<UsbDevice> usb_devices() const override;
    [[nodiscard]] std::vector<DriverBundle> drivers() const override;

private:
    std::filesystem::path root_;
};

}  // namespace jcic::selfcheck
