#pragma once
// Why the custody of a card or its password is not in order (R-DU-2, R-DU-5, R-DU-9), and what must be done.

#include <QString>
#include <string_view>

namespace jcic::words {

struct CustodyReason {
    QString why;
    QString what_to_do;  ///< "" if the only remedy is to hand the card over in its register
};
/// By the fault's "reason"; both "" for any other.
[[nodiscard]] CustodyReason reason_of_custody(std::string_view reason);

}  // namespace jcic::words
