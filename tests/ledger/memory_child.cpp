// A desk that locks, for test_key_memory: `ledger_memory_child LEDGER OUTPUT` reads password and PIN from standard
// input, works with both, and leaves pictures of its own memory: OUTPUT/open while signed in, OUTPUT/locked after the
// lock, and then a core file in OUTPUT: unlike the programs it lets itself be dumped.

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "app/domain/catalogue/catalogue.h"
#include "app/ledger/ledger.h"
#include "app/search/look_up.h"
#include "app/workstation/sealed_files.h"
#include "pcsc/iso7816.h"
#include "support/scripted_link.h"
#include "support/world.h"

namespace {

using namespace jcic;

/// A card that takes any PIN, and keeps none of it.
class Agreeing : public test::ScriptedLink {
public:
    pcsc::Code transmit(pcsc::Handle, pcsc::Protocol, ByteView, std::span<std::uint8_t> answer,
                        std::size_t& length) override {
        answer[0] = 0x90;
        answer[1] = 0x00;
        length = 2;
        return pcsc::Code::ok;
    }
};

/// A line of standard input, byte by byte: no buffer of the library's.
Secret line() {
    Secret out;
    std::uint8_t byte = 0;
    while (::read(STDIN_FILENO, &byte, 1) == 1 && byte != '\n') out.append(byte);
    wipe({&byte, 1});
    return out;
}

/// Every readable private mapping: its smaps lines and its bytes, straight from where they are, so that writing them
/// makes no further copy.
void picture(const std::string& file) {
    const int out = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const int index = open((file + ".index").c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    std::FILE* maps = std::fopen("/proc/self/smaps", "re");
    if (out < 0 || index < 0 || maps == nullptr) std::abort();
    char text[512];
    unsigned long begin = 0;
    unsigned long end = 0;
    bool readable = false;
    while (std::fgets(text, sizeof text, maps) != nullptr) {
        unsigned long from = 0;
        unsigned long to = 0;
        char rights[5]{};
        if (std::sscanf(text, "%lx-%lx %4s", &from, &to, rights) == 3) {
            begin = from;
            end = to;
            readable = rights[0] == 'r';
        } else if (std::string_view(text).starts_with("VmFlags:") && readable) {
            const std::string_view flags(text);
            const int locked = flags.find(" lo") != std::string_view::npos ? 1 : 0;
            const int dumped = flags.find(" dd") != std::string_view::npos ? 0 : 1;  // "dd": not in a core
            const auto written = ::write(out, reinterpret_cast<const void*>(begin), end - begin);
            if (written > 0) dprintf(index, "%ld %d %d %lx\n", static_cast<long>(written), locked, dumped, begin);
        }
    }
    std::fclose(maps);
    close(index);
    close(out);
}

void verify_pin(Secret pin) {
    auto session = pcsc::Session::establish(std::make_shared<Agreeing>()).value();
    auto channel = pcsc::Channel::open(session, test::ScriptedLink::reader, pcsc::Share::shared).value();
    auto transaction = pcsc::Transaction::begin(channel).value();
    if (!pcsc::verify(transaction, 0x80, std::move(pin))) std::abort();
}

void work(ledger::Session& session, const Secret& password, Random& random) {
    domain::Entry entry;
    entry.id = random.bytes<16>();
    entry.action = "query.submitted";
    entry.subject = "query:1";
    entry.fields.push_back({"reason", "購屋貸款", domain::Keep::personal, "query:1"});
    if (!session.append(entry) || !ledger::SealedDrafts(session).put("form", view("typed so far")) ||
        !session.prove(session.person(), password) || !session.standing() || !ledger::look_up(session, {}))
        std::abort();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    const std::string output = argv[2];
    const test::TestClock clock{UtcTime(std::chrono::sys_days(std::chrono::year(2026) / 11 / 21))};
    SystemRandom random;
    {
        const auto password = line();
        auto pin = line();
        const ledger::Dependencies dependencies{
            clock,    random,
            "seat-1", ledger::floor_only,
            {},       [](const domain::events::FieldSet&) -> Result<void> { return {}; }};
        const auto desk = ledger::Ledger::open(argv[1], ledger::ProfileKind::practice, dependencies).value();
        const auto session = desk->sign_in(domain::PersonId::parse("Q01").value(), password).value();
        work(*session, password, random);
        verify_pin(pin.clone());
        picture(output + "/open");
        if (!session->close_epoch(ledger::Closing::sign_out)) return 3;
    }
    picture(output + "/locked");
    const rlimit large{RLIM_INFINITY, RLIM_INFINITY};
    if (chdir(output.c_str()) != 0 || setrlimit(RLIMIT_CORE, &large) != 0) return 4;
    std::abort();
}
