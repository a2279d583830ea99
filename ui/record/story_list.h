#pragma once
// One query's history: action, person and time, line by line.

#include <QListWidget>

#include "app/desk/queries/query_desk.h"

namespace jcic::ui {

class StoryList : public QListWidget {
    Q_OBJECT
public:
    explicit StoryList(QWidget* parent = nullptr);
    void show_story(const std::vector<desk::StoryLine>& story);
    /// One elided line each, with its time relative to `now` first; one action on several items is one line.
    void show_short(const std::vector<desk::StoryLine>& story, UtcTime now);
    /// Small: it shares its place with more important widgets and takes the remaining height.
    [[nodiscard]] QSize sizeHint() const override { return {240, 96}; }

protected:
    void focusInEvent(QFocusEvent* event) override;
    /// No copying: it is beside a record, from which nothing may reach the clipboard.
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void add(const desk::StoryLine& line, const QString& items, const QString& when);
};

}  // namespace jcic::ui
