#pragma once
// A target for dropping one file. Anything else than a single local file is refused.

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFrame>
#include <QMimeData>
#include <QUrl>

namespace jcic::ui {

class DropZone : public QFrame {
    Q_OBJECT
public:
    explicit DropZone(QWidget* parent = nullptr) : QFrame(parent) {
        setAcceptDrops(true);
        setProperty("kind", QStringLiteral("card"));
    }

Q_SIGNALS:
    void dropped(const QString& file);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override {
        if (!file_of(event->mimeData()).isEmpty()) event->acceptProposedAction();
    }
    void dropEvent(QDropEvent* event) override {
        const auto file = file_of(event->mimeData());
        if (file.isEmpty()) return;
        event->acceptProposedAction();
        Q_EMIT dropped(file);
    }

private:
    [[nodiscard]] static QString file_of(const QMimeData* data) {
        const auto urls = data->urls();
        return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
    }
};

}  // namespace jcic::ui
