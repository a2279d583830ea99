// The portable rooms in one small program: what differs between systems (locked memory, chance, time since boot, code
// page 950, the card service) is called once. The exit status counts what was not as it should be.
#include <array>

#include "app/base/brought_text.h"
#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/secret.h"
#include "app/domain/identifiers.h"
#include "pcsc/channel.h"
#include "pcsc/monitor.h"
#include "pcsc/pcsc_link.h"

using namespace jcic;

namespace {

bool secrets_are_kept_and_wiped() {
    auto secret = Secret::from(view("123456"));
    const bool kept = secret.view().size() == 6 && secret.equals(secret.clone());
    secret.wipe();
    return kept && secret.empty();
}

bool chance_is_given() {
    SystemRandom random;
    return random.bytes<32>() != std::array<std::uint8_t, 32>{};
}

bool time_runs() {
    const SystemClock clock;
    const auto before = clock.since_boot();
    return before > Millis{0} && clock.since_boot() >= before && clock.now() > UtcTime{};
}

bool big5_is_read() {
    static constexpr std::array<std::uint8_t, 4> chinese{0xA4, 0xA4, 0xA4, 0xE5};  // 中文
    const auto text = decode_text(chinese);
    return text && *text == "\xE4\xB8\xAD\xE6\x96\x87";
}

/// A service with readers, one without, and none at all are in order; anything else is not.
bool the_card_service_answers() {
    const auto link = std::make_shared<pcsc::PcscLink>();
    const pcsc::Monitor monitor(link, [](const std::shared_ptr<const pcsc::SeenReaders>&) {});
    auto session = pcsc::Session::establish(link);
    if (session) return bool(session->readers());
    return session.error().code == FaultCode::service_stopped || session.error().code == FaultCode::service_refused;
}

}  // namespace

// With an argument the card service is not asked: wine has none that says why.
int main(int count, char**) {
    const std::array checks{secrets_are_kept_and_wiped(),
                            chance_is_given(),
                            time_runs(),
                            big5_is_read(),
                            bool(domain::InstitutionCode::parse("0129999")),
                            count > 1 || the_card_service_answers()};
    int wrong = 0;
    for (const bool good : checks) wrong += good ? 0 : 1;
    return wrong;
}
