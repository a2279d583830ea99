#pragma once
// What a scanner and a copier do to a page.

#include "app/scanner/read_code.h"

namespace jcic::scanner {

class Spoilt {
public:
    explicit Spoilt(Picture page) : page_(std::move(page)) {}

    /// Laid on the glass askew; what comes in at the edges is white.
    Spoilt& turned(double degrees);
    /// Out of focus: the mean of a square of 2 r + 1 pixels, twice.
    Spoilt& blurred(int r);
    /// A grey lamp and a noisy sensor.
    Spoilt& noisy(double sigma);
    [[nodiscard]] const Picture& page() const { return page_; }

private:
    Picture page_;
};

}  // namespace jcic::scanner
