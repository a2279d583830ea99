#pragma once
// Where a partner that does not do its work is placed before a program of the desk's: each place is one function that
// has it stand there, and one that leads a profile and an environment to it.

#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <fstream>
#include <map>

#include "app/desk/profile/settings.h"
#include "app/files/files.h"
#include "app/rehearsal/running_world.h"
#include "cli/terminal.h"
#include "support/partner.h"

namespace jcic::test {

/// A partner as it conducts itself, and where it was put.
struct There {
    Conduct conduct{};
    std::string at;  ///< its socket, or its port
    std::vector<std::unique_ptr<Partner>> partners{};
    std::string note{};  ///< why it cannot stand here; "" where it does
};

/// What one program meets.
struct Scene {
    QProcessEnvironment environment;
    std::filesystem::path profile;
    std::vector<rehearsal::Hold> holds{};

    /// In place of the line with that name, if there is one.
    void set(const std::string& name, const std::string& value) const {
        const auto file = profile / "settings.conf";
        std::istringstream lines(files::read_text(file).value());
        std::string text;
        for (std::string line; std::getline(lines, line);)
            if (!line.starts_with(name + " ")) text += line + "\n";
        if (!files::replace(file, text + name + " = " + value + "\n")) qFatal("settings");
    }
    void write(const char* name, const std::string& text) const {
        std::filesystem::create_directories((profile / name).parent_path());
        if (!files::replace(profile / name, text)) qFatal("%s", name);
    }
};

/// What a service of TLS begins to say, as a record that never becomes whole.
inline const std::string begun_record("\x16\x03\x03\x40\x00", 5);

namespace place {

inline There at_socket(std::string socket, Conduct conduct, std::string answer) {
    There out{conduct, std::move(socket)};
    out.partners.push_back(std::make_unique<Partner>(out.at, conduct, std::move(answer)));
    if (!out.partners.front()->stands()) out.note = "nothing can stand at " + out.at;
    return out;
}
inline There at_port(Conduct conduct, const std::string& answer, std::uint16_t port = 0) {
    There out{conduct, {}};
    out.partners.push_back(std::make_unique<Partner>(port, conduct, answer));
    out.at = std::to_string(out.partners.front()->port());
    return out;
}
inline There in_files(Conduct conduct) {
    return {conduct, {}};
}

// The card service stands where every program looks for it.
constexpr const char* card_folder = "/run/pcscd";
inline There card_service(const QString& /*folder*/, Conduct conduct) {
    if (::geteuid() == 0) static_cast<void>(::mkdir(card_folder, 0755));
    return at_socket(std::string(card_folder) + "/pcscd.comm", conduct, "OK");
}
inline void by_card_service(Scene& scene, const There& /*there*/) {
    scene.set("card_readers", "system");
}

inline There socket_of_http(const QString& folder, Conduct conduct) {
    return at_socket((folder + "/partner").toStdString(), conduct, "HTTP/1.1 200 OK\r\n");
}
inline void by_print_service(Scene& scene, const There& there) {
    scene.environment.insert("CUPS_SERVER", QString::fromStdString(there.at));
}

inline There socket_of_bus(const QString& folder, Conduct conduct) {
    return at_socket((folder + "/partner").toStdString(), conduct, "OK 00112233445566778899");
}
inline void by_session_bus(Scene& scene, const There& there) {
    scene.environment.insert("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + QString::fromStdString(there.at));
}
inline void by_system_bus(Scene& scene, const There& there) {
    scene.environment.insert("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + QString::fromStdString(there.at));
}

inline void by_accessibility_bus(Scene& scene, const There& there) {
    scene.environment.insert("AT_SPI_BUS_ADDRESS", "unix:path=" + QString::fromStdString(there.at));
}

/// As IBus tells where it is. Qt's plugin wants a program of its name installed.
inline void by_input_method(Scene& scene, const There& there) {
    const std::filesystem::path folder = there.at + "-input-method";
    std::filesystem::create_directories(folder);
    std::error_code error;
    std::filesystem::create_symlink("/bin/true", folder / "ibus-daemon", error);
    const auto told = "IBUS_ADDRESS=unix:path=" + there.at + "\nIBUS_DAEMON_PID=" + std::to_string(::getpid()) + "\n";
    if (!files::replace(folder / "address", told)) qFatal("address");
    auto& environment = scene.environment;
    environment.insert("QT_IM_MODULE", "ibus");
    environment.insert("IBUS_ADDRESS_FILE", QString::fromStdString(folder / "address"));
    environment.insert("PATH", QString::fromStdString(folder) + ":" + environment.value("PATH"));
}

// JCIC's host: another program seems to serve the practice profile's.
inline There host(const QString& /*folder*/, Conduct conduct) {
    return at_port(conduct, begun_record);
}
inline void by_host(Scene& scene, const There& there) {
    auto hold = rehearsal::Hold::take(scene.profile / "practice" / "host.hold");
    if (!hold) qFatal("the host is held");
    scene.holds.push_back(std::move(*hold));
    scene.write("practice/host.port", there.at);
}
// … and the practice host itself, once TLS stands.
inline There host_inside_tls(const QString& /*folder*/, Conduct conduct) {
    return in_files(conduct);
}
inline void by_host_inside_tls(Scene& scene, const There& there) {
    const char* fault = there.conduct == Conduct::silent     ? R"("slow", "milliseconds": 600000)"
                        : there.conduct == Conduct::hangs_up ? R"("closed")"
                        : there.conduct == Conduct::dies     ? R"("answer-lost")"
                                                             : R"("wrong-json")";
    scene.write("practice/faults.json", R"({"rules": [{"operation": "*", "fault": )" + std::string(fault) + "}]}");
}

// The hub is where the branch's people entered it: at ports that were free, one for each conduct.
inline std::uint16_t hub_port(Conduct conduct) {
    static std::map<Conduct, std::uint16_t> ports;
    auto& port = ports[conduct];
    while (port == 0) {
        port = Partner(std::uint16_t{0}, Conduct::absent, {}).port();
        for (const auto& [other, taken] : ports)
            if (other != conduct && taken == port) port = 0;
    }
    return port;
}
inline std::string hub_address(Conduct conduct) {
    return "127.0.0.1:" + std::to_string(hub_port(conduct)) + "/bank";
}
inline There hub(const QString& /*folder*/, Conduct conduct) {
    return at_port(conduct, "S" + begun_record, hub_port(conduct));
}
inline void by_hub(Scene& scene, const There& there) {
    scene.set("hub", hub_address(there.conduct));
    scene.set("hub_ca", "hub-ca.pem");
    scene.set("hub_certificate", "hub.pem");
}

// A TPM in software has a port for commands, and the next one for its control.
inline There tpm(const QString& /*folder*/, Conduct conduct) {
    for (int tries = 0; tries < 50; ++tries) {
        There out = at_port(conduct, std::string(1, '\0'));
        const auto next = static_cast<std::uint16_t>(out.partners.front()->port() + 1);
        out.partners.push_back(std::make_unique<Partner>(next, conduct, std::string(1, '\0')));
        if (out.partners.back()->stands() && next != 0) return out;
    }
    There out{conduct, {}};
    out.note = "no two ports";
    return out;
}
/// Of a workstation whose key is still to be made.
inline void by_tpm(Scene& scene, const There& there) {
    std::filesystem::remove(scene.profile / "workstation.key");
    scene.set("key_in", "tpm");
    scene.set("tpm_device", "127.0.0.1:" + there.at);
}

// A vendor's module that does what its file's name says (tests/token/untrue_module.cpp).
inline There card_module(const QString& folder, Conduct conduct) {
    There out{conduct, {}};
    const char* name = conduct == Conduct::absent     ? "no module.so"
                       : conduct == Conduct::refused  ? "C_Initialize fail.so"
                       : conduct == Conduct::silent   ? "C_Initialize hang.so"
                       : conduct == Conduct::hangs_up ? "C_Initialize exit.so"
                       : conduct == Conduct::dies     ? "C_Initialize crash.so"
                                                      : "C_GetSlotList forge.so";
    const std::filesystem::path file = (folder + u'/' + name).toStdString();
    if (conduct == Conduct::absent)
        std::ofstream(file) << "no module";
    else
        std::filesystem::copy_file(built("tests/token/libuntrue_module.so").toStdString(), file,
                                   std::filesystem::copy_options::overwrite_existing);
    std::filesystem::permissions(file, std::filesystem::perms(0700));
    out.at = file.string();
    return out;
}
inline void by_card_module(Scene& scene, const There& there) {
    scene.set("card_profile", "by-module");
    scene.set("card_crl", "");
    scene.write("practice/policy.conf", "card_module = " + there.at + "\n");
    scene.write("practice/cards/by-module.json", R"({ "name": "by-module", "title": "廠商模組之卡片",
  "commands": "pkcs11", "token": { "label": "untrue" }, "key": { "id": "01" }, "certificate": { "id": "01" },
  "algorithms": [ "ecdsa-p256-sha256" ], "pin": { "shortest": 6, "longest": 8, "characters": "letters-and-digits",
  "flags": "believed", "tries": 3, "new": [] }, "limits": { "certificate": 8192 } })");
}

// The scanning program, beside the test's own (app/apart/child.h), for a driver that does what the row says: its
// records are those of app/scan/take_sheet.h.
inline There scanner(const QString& /*folder*/, Conduct conduct) {
    There out{conduct, {}};
    const char* script = conduct == Conduct::absent     ? R"(printf '\002\000\000\000\004none')"
                         : conduct == Conduct::refused  ? R"(printf '\002\000\000\000\006access')"
                         : conduct == Conduct::stopped  ? "kill -STOP $$"
                         : conduct == Conduct::silent   ? "trap '' TERM; exec /bin/sleep 600"
                         : conduct == Conduct::hangs_up ? "exit 0"
                         : conduct == Conduct::dies     ? "kill -SEGV $$"
                         : conduct == Conduct::nonsense
                             ? "while :; do echo what; done"
                             : R"(while :; do printf '\001\000\000\000\001\001'; /bin/sleep 1; done)";
    const auto folder = QCoreApplication::applicationDirPath() + "/libexec/jcic-desk";
    QDir().mkpath(folder);
    out.at = (folder + "/jcic-desk-sane").toStdString();
    std::ofstream(out.at) << "#!/bin/sh\n" << script << "\n";
    std::filesystem::permissions(out.at, std::filesystem::perms(0700));
    return out;
}
inline void by_scanner(Scene& /*scene*/, const There& /*there*/) {}

}  // namespace place
}  // namespace jcic::test
