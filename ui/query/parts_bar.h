#pragma once
// A bar of several parts on a track: what went well, what waits, what failed, what is still to come.

#include <QWidget>
#include <vector>

#include "ui/look/mark.h"

namespace jcic::ui {

class PartsBar : public QWidget {
    Q_OBJECT
public:
    struct Part {
        Mark mark;
        std::size_t count = 0;
        bool operator==(const Part&) const = default;
    };
    explicit PartsBar(QWidget* parent = nullptr);
    void show_parts(std::vector<Part> parts, std::size_t all);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Part> parts_;
    std::size_t all_ = 0;
};

}  // namespace jcic::ui
