#pragma once
// One step of a path: state, name and note.

#include <QString>
#include <QWidget>
#include <vector>

#include "ui/look/mark.h"

namespace jcic::ui {

struct WayStep {
    Mark mark = Mark::not_yet;
    QString name;
    QString note{};  ///< what is missing, or the progress; may be empty
    bool in_front = false;
};

// A path's steps in a line below a page's title: done, present and later ones.

class MarkLabel;

/// "第 2 步，共 8 步：核准，已完成": the step for a screen reader.
[[nodiscard]] QString spoken_step(const std::vector<WayStep>& steps, std::size_t at);

class StepLine : public QWidget {
    Q_OBJECT
public:
    explicit StepLine(QWidget* parent = nullptr);
    /// Needs the same number of steps each time.
    void show_steps(const std::vector<WayStep>& steps);

private:
    void add_label();
    std::vector<MarkLabel*> labels_;
};

}  // namespace jcic::ui

// A path's steps as numbered circles on one line: done ones filled with a tick, the present one in the accent colour,
// later ones in outline. Names are below or beside the circles; if there is too little room only the present one's is,
// and tool tips have the others. Screen readers get all.

class QLabel;

namespace jcic::ui {

class PathDot;

class PathLine : public QWidget {
    Q_OBJECT
public:
    enum class Names { below, beside };
    explicit PathLine(Names names, QWidget* parent = nullptr);
    /// Needs the same number of steps each time. `held`: the present one cannot be taken now.
    void show_steps(const std::vector<WayStep>& steps, bool held = false);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place_dots();
    void place_present(bool named);
    [[nodiscard]] int widest_name() const;
    /// Index of the present step; the number of steps if none is.
    [[nodiscard]] int at_present() const;
    Names names_;
    std::vector<PathDot*> dots_;
    QLabel* present_;  ///< the present step's name, wider than its circle's place
};

}  // namespace jcic::ui
