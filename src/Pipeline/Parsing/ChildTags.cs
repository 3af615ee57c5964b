namespace Wrapgen.Pipeline.Parsing;

/// <summary>Offsets of the tags directly inside an element. Needs checked, plain markup.</summary>
internal readonly unsafe ref struct ChildTags(byte* data, int element)
{
    public Enumerator GetEnumerator() => new(data, element);

    internal ref struct Enumerator
    {
        private readonly byte* _data;
        private int _next;
        private bool _isDone;

        public Enumerator(byte* data, int element)
        {
            _data = data;
            var cursor = new ElementCursor(data, element);
            while (cursor.Next()) { }
            _isDone = cursor.IsEmpty;
            _next = cursor.End;
        }

        public int Current { get; private set; }

        public bool MoveNext()
        {
            if (_isDone)
                return false;
            while (_data[_next] != '<')
                _next++;
            if (_data[_next + 1] == '/')
                return !(_isDone = true);
            Current = _next;
            Skip();
            return true;
        }

        /// <summary>Skips the element at the current position with its content.</summary>
        private void Skip()
        {
            var depth = 0;
            do
            {
                while (_data[_next] != '<')
                    _next++;
                if (_data[_next + 1] == '/')
                {
                    depth--;
                    while (_data[_next++] != '>') { }
                    continue;
                }
                var cursor = new ElementCursor(_data, _next);
                while (cursor.Next()) { }
                if (!cursor.IsEmpty)
                    depth++;
                _next = cursor.End;
            } while (depth > 0);
        }
    }
}
