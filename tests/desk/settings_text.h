#pragma once
// A settings.conf with all that must stand in it, on lines 1 to 10.

namespace jcic::test {

inline constexpr auto needed_settings =
    "kind = practice\ninstitution = 0129999\nbranch = 忠孝分行\nworkstation = 0129999-W1\nhost = in-process\n"
    "host_ca = ca.pem\ncertificate = w.pem\nkey = w.key\ncard_profile = jcic-practice\ncard_ca = ca.pem\n";

}  // namespace jcic::test
