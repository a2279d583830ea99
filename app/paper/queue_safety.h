#pragma once
// Where documents may be read on their way to paper: on the print server's disk, and on the network.

#include <string_view>

#include "app/paper/printer.h"

namespace jcic::paper {

/// How documents travel to the printer.
enum class Travel {
    here,       ///< over no network: USB, parallel, a program of this machine
    encrypted,  ///< TLS: ipps, https
    clear       ///< readable by who listens, or by a protocol that cannot be told to encrypt
};
/// By the device URI of the queue (cups' backends: ipp(8), lpadmin(8)). A scheme that is unknown counts as clear.
[[nodiscard]] Travel travel_of(std::string_view device);

/// PreserveJobFiles of a cupsd.conf (cupsd.conf(5)): a day where it says nothing.
[[nodiscard]] Keeping keeping_in(std::string_view configuration);

}  // namespace jcic::paper
