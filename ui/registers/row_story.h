#pragma once
// What happened to a row, and what it owes: a mark and a few words each, and below them who and when.

#include <QWidget>
#include <vector>

#include "ui/look/mark.h"

namespace jcic::ui {

class RowStory : public QWidget {
    Q_OBJECT
public:
    struct Line {
        Mark mark = Mark::good;
        QString what;
        QString when;
        bool operator==(const Line&) const = default;
    };
    explicit RowStory(QWidget* parent = nullptr);
    void show_lines(const std::vector<Line>& lines);

private:
    std::vector<Line> lines_;
};

}  // namespace jcic::ui
