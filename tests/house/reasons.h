#pragma once
// Which reasons the sources give a fault, read from their text: `fail(FaultCode::x, "place", {{"reason", "y"}})`, also
// where the reason or the code comes through a helper function's parameter, a conditional, a variable of the same
// function or what a function of the same file returns. What is put together from pieces reads "+"; what comes from a
// library or in a structure is not seen here.

#include <QString>
#include <QVector>

#include "tests/house/sources.h"

namespace jcic::house {

struct CarriedReason {
    QString code;    ///< the enumerator: "card_certificate"
    QString reason;  ///< "crl-expired"
    QString where;   ///< "app/card/revocation.cpp:80"
};

[[nodiscard]] QVector<CarriedReason> carried_reasons(const QVector<Source>& sources);

}  // namespace jcic::house
